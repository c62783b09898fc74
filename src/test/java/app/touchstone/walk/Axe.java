package app.touchstone.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Asks axe about the screen that a window shows. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Vaadin's own row of tabs: its scrolling part stands between the tab list and its tabs; screens cannot change it. */
    private static final String VAADIN_TABS = "aria-required-children at [vaadin-tabs]";

    /** The framed preview is a page of its own, with landmarks of its own: it is asked about on its own. */
    private static final String FRAME = "iframe";

    private Axe() {}

    static void findsNothing(Page page) {
        assertThat(findings(page)).as("axe on " + page.url()).isEmpty();
    }

    /**
     * One line for each element that breaks a rule: the rule, where, and why. Axe is asked in the page itself ("legacy"):
     * else it opens a window of its own for every answer, only to join what frames said, and frames are left out here.
     */
    static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).exclude(FRAME).analyze().getViolations().stream()
                        .flatMap(rule -> lines(rule).stream())
                        .filter(line -> !line.startsWith(VAADIN_TABS))
                        .toList();
    }

    private static List<String> lines(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> rule.getId() + " at " + node.getTarget() + ": "
                        + node.getHtml().lines().collect(Collectors.joining(" ")) + " – "
                        + node.getFailureSummary().lines().skip(1).collect(Collectors.joining("; ")))
                .toList();
    }
}
