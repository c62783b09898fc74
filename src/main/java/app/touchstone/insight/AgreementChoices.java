package app.touchstone.insight;

import java.time.YearMonth;
import java.util.List;

/**
 * What can be asked for.
 *
 * @param scales versions of scales that settled assessments used
 * @param codebooks all versions of the desk's codebooks
 * @param codes of the newest versions
 * @param months those that have something, the earliest first
 */
public record AgreementChoices(
        List<Choice> scales, List<Choice> codebooks, List<Choice> codes, List<YearMonth> months) {

    /** @param id as the query takes it */
    public record Choice(String id, String name) {}
}
