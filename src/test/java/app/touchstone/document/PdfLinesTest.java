package app.touchstone.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfLinesTest {

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of(
                        "lines that are full",
                        List.of(List.of("the agreement covers seven \nports and will last for four\nmonths.")),
                        "the agreement covers seven ports and will last for four months."),
                Arguments.of(
                        "a line its author ended",
                        List.of(List.of("Who\nThe agreement covers seven ports and\nwill last.")),
                        "Who\nThe agreement covers seven ports and will last."),
                Arguments.of(
                        "a hyphen stays and gains no space",
                        List.of(List.of("all that is known of the exten-\nsion of the term since")),
                        "all that is known of the exten-sion of the term since"),
                Arguments.of(
                        "a dash is no hyphen",
                        List.of(List.of("all that is known of the term -\nand of the extension since")),
                        "all that is known of the term - and of the extension since"),
                Arguments.of(
                        "a paragraph over a page break",
                        List.of(List.of("The deal was", "1"), List.of("– 2 –", "signed.", "Then.")),
                        "The deal was signed.\n\nThen."),
                Arguments.of(
                        "a sentence that ended with its page",
                        List.of(List.of("The deal was."), List.of("iPhones sold.")),
                        "The deal was.\n\niPhones sold."),
                Arguments.of("an empty page", List.of(List.<String>of(), List.of("17")), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void should_undo_what_the_page_did_and_no_more(String name, List<List<String>> pages, String text) {
        assertThat(PdfLines.unwrapped(pages)).as(name).isEqualTo(text);
    }
}
