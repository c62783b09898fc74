package app.touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What two editions say otherwise, and nothing else. */
class EditionChangesTest {

    @Test
    void should_say_nothing_of_what_stayed() {
        assertThat(between(Contents.english()).changes()).isEmpty();
    }

    @Test
    void should_show_the_words_that_went_and_those_that_came() {
        EditionChanges.Change change = only("a book published in 1990", "a book printed in 1990");
        assertThat(change.label()).isEqualTo("What we found");
        assertThat(change.pieces())
                .contains(
                        new EditionChanges.Piece(EditionChanges.Kind.GONE, "printed"),
                        new EditionChanges.Piece(EditionChanges.Kind.NEW, "published"))
                .hasSizeLessThan(10);
        assertThat(text(change, EditionChanges.Kind.NEW)).contains("published in 1990 [E4]");
    }

    @Test
    void should_name_the_evidence_and_the_verdict_that_changed() {
        assertThat(only("Where do net capital flows go?", "Where do flows go?").label())
                .isEqualTo("E1");
        EditionChanges changes =
                EditionChanges.between(Contents.rated("false"), Contents.rated("true"), Locale.ENGLISH);
        assertThat(changes.changes()).extracting(EditionChanges.Change::label).containsExactly("Title", "Verdict");
    }

    @Test
    void should_be_a_piece_of_a_page_in_which_no_text_is_markup() {
        ReportContent after = changed("a book published", "a <b>book</b> published");
        Document page = Jsoup.parse(ChangesRendering.section(
                EditionChanges.between(after, Contents.english(), Locale.ENGLISH), Locale.ENGLISH));
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("section.report-changes del, section.report-changes ins"))
                .isNotEmpty();
    }

    private static EditionChanges.Change only(String old, String fresh) {
        List<EditionChanges.Change> changes = between(changed(old, fresh)).changes();
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private static EditionChanges between(ReportContent before) {
        return EditionChanges.between(before, Contents.english(), Locale.ENGLISH);
    }

    /** The English report as it might have read before. */
    private static ReportContent changed(String was, String is) {
        String stored = StoredContent.write(Contents.english());
        assertThat(stored).contains(was);
        return StoredContent.read(stored.replace(was, is));
    }

    private static String text(EditionChanges.Change change, EditionChanges.Kind side) {
        StringBuilder text = new StringBuilder();
        change.pieces().stream()
                .filter(piece -> piece.kind() == EditionChanges.Kind.SAME || piece.kind() == side)
                .forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
