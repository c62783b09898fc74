package app.touchstone.report;

import java.util.List;

/** By what the reports of a desk can be filtered: only what some report has, the most frequent first. */
public record PublicChoices(
        List<Choice> verdicts,
        List<Choice> framings,
        List<Choice> claimants,
        List<Choice> years,
        List<Choice> languages) {

    /** @param value as it stands in an address @param reports how many have it */
    public record Choice(String value, String label, int reports) {}
}
