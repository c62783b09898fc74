package app.touchstone.report;

import java.util.Map;

/** What changed between two editions, as a piece of a page: readable without colour, by strokes and underlines. */
public final class ChangesRendering {

    private ChangesRendering() {}

    /** A {@code <section class="report-changes">}, already escaped, for {@code th:utext}. @param language of the labels */
    public static String section(EditionChanges changes, java.util.Locale language) {
        return ReportTemplates.render(
                "templates/report/changes :: changes",
                Map.of("changes", changes, "none", EditionHistory.word(language, "changes.none")));
    }
}
