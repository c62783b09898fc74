package app.touchstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

    private static final String LONG = "The ministry said on Monday that the agreement covers seven ports and will last"
            + " for four months, with an extension possible when both sides say so before its end.";

    private final TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);

    @AfterEach
    void close() {
        extractor.close();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(
                        "paragraphs by empty lines", "One.\n\n\nTwo.\n \t\nThree.", List.of("One.", "Two.", "Three.")),
                Arguments.of(
                        "line breaks inside a paragraph stay",
                        "A caption\n(Source: me)",
                        List.of("A caption⏎(Source: me)")),
                Arguments.of("one long line a paragraph", LONG + "\n" + LONG + "\nEnd.", List.of(LONG, LONG, "End.")),
                Arguments.of(
                        "a heading over a long paragraph", "Seven ports\n\n" + LONG, List.of("# Seven ports", LONG)),
                Arguments.of(
                        "a title over its byline",
                        "Сім портів\n\nавтор: Марта\n\n" + LONG,
                        List.of("# Сім портів", "автор: Марта", LONG)),
                Arguments.of(
                        "a heading in quotation marks",
                        LONG + "\n\n‘A fairer world’\n\n" + LONG,
                        List.of(LONG, "## ‘A fairer world’", LONG)),
                Arguments.of("a sentence is no heading", "He left.\n\n" + LONG, List.of("He left.", LONG)),
                Arguments.of(
                        "a byline is no heading", "By Nora Fielding\n\n" + LONG, List.of("By Nora Fielding", LONG)),
                Arguments.of("a date is no heading", "14.10.2022 K\n\n" + LONG, List.of("14.10.2022 K", LONG)),
                Arguments.of("a quoted sentence is no heading", "“Go away.”\n\n" + LONG, List.of("“Go away.”", LONG)),
                Arguments.of("nothing under it, no heading", LONG + "\n\nThe end", List.of(LONG, "The end")),
                Arguments.of(
                        "a list of hyphens",
                        "Three:\n- one\n- two\n  more",
                        List.of("Three:", "* - one", "* - two⏎  more")),
                Arguments.of(
                        "a list of numbers",
                        "1. one\n\n2. two\n\n3) three",
                        List.of("* 1. one", "* 2. two", "* 3) three")),
                Arguments.of("bullets are sure", "• only one", List.of("* • only one")),
                Arguments.of("a deeper item", "• one\n    • deeper", List.of("* • one", "** • deeper")),
                Arguments.of("a lonely hyphen is dialogue", "- So he said.\n\n" + LONG, List.of("- So he said.", LONG)),
                Arguments.of(
                        "a year is no list",
                        "1991. It began.\n\n1992. It went on.",
                        List.of("1991. It began.", "1992. It went on.")),
                Arguments.of("numbers from the middle are no list", "7. So.\n\n9. So.", List.of("7. So.", "9. So.")),
                Arguments.of("Markdown signs are words here", "# five\n\n> six", List.of("# five", "> six")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void should_find_the_structure_of_a_pasted_text(String name, String text, List<String> outline) {
        assertThat(Outline.of(extractor.fromPaste(text))).as(name).isEqualTo(outline);
    }

    @Test
    void should_bring_newlines_to_one_form_and_leave_the_rest() {
        ExtractedText text = extractor.fromPaste("\uFEFFa  b\u00A0c\r\nd\re\u2028f\u2029g\fh\te\u0301");
        assertThat(text.text()).isEqualTo("a  b\u00A0c\nd\ne\nf\ng\nh\te\u0301");
    }

    @Test
    void should_mark_characters_that_nothing_can_carry() {
        assertThat(extractor.fromPaste("a\u0001b\uD83Dc\uDE00d\uFFFFe😀").text())
                .isEqualTo("a�b�c�d�e😀");
    }

    @Test
    void should_set_blocks_apart_by_one_empty_line() {
        assertThat(extractor.fromPaste("\n\n one \n\n\n\n two \n\n").text()).isEqualTo("one\n\ntwo");
    }

    @Test
    void should_take_the_title_from_a_heading_that_opens_the_text() {
        assertThat(extractor.fromPaste("Seven ports\n\n" + LONG).imprint().title())
                .isEqualTo("Seven ports");
        assertThat(extractor.fromPaste(LONG).imprint()).isEqualTo(Imprint.NONE);
    }
}
