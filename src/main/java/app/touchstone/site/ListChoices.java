package app.touchstone.site;

import app.touchstone.report.PublicChoices;
import app.touchstone.report.PublicChoices.Choice;
import app.touchstone.report.PublicQuery;
import java.util.List;

/** What the form above a list offers, with what is chosen. */
record ListChoices(
        List<Option> verdicts,
        List<Option> framings,
        List<Option> claimants,
        List<Option> years,
        List<Option> languages,
        String claimant) {

    record Option(String value, String label, boolean chosen) {}

    static ListChoices of(SiteWords words, PublicQuery query, PublicChoices all) {
        return new ListChoices(
                options(words, all.verdicts(), query.verdict(), false),
                options(words, all.framings(), query.framing(), false),
                options(words, all.claimants(), query.claimant(), false),
                options(
                        words,
                        all.years(),
                        query.year() == null ? "" : query.year().toString(),
                        false),
                options(words, all.languages(), query.language(), true),
                all.claimants().stream()
                        .filter(one -> one.value().equals(query.claimant()))
                        .findFirst()
                        .map(Choice::label)
                        .orElse(query.claimant()));
    }

    private static List<Option> options(SiteWords words, List<Choice> all, String chosen, boolean languages) {
        return all.stream()
                .map(one -> new Option(
                        one.value(),
                        words.say(
                                "site.filter.counted",
                                languages ? words.languageName(one.value()) : one.label(),
                                one.reports()),
                        one.value().equals(chosen)))
                .toList();
    }
}
