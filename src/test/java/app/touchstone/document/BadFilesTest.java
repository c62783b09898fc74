package app.touchstone.document;

import static app.touchstone.document.ExtractionProblem.BINARY;
import static app.touchstone.document.ExtractionProblem.BOMB;
import static app.touchstone.document.ExtractionProblem.DAMAGED;
import static app.touchstone.document.ExtractionProblem.EMPTY;
import static app.touchstone.document.ExtractionProblem.ENCRYPTED;
import static app.touchstone.document.ExtractionProblem.NOT_UTF8;
import static app.touchstone.document.ExtractionProblem.NO_TEXT;
import static app.touchstone.document.ExtractionProblem.NUL_BYTES;
import static app.touchstone.document.ExtractionProblem.TOO_LARGE;
import static app.touchstone.document.ExtractionProblem.TOO_MANY_BLOCKS;
import static app.touchstone.document.ExtractionProblem.TOO_MUCH_TEXT;
import static app.touchstone.document.ExtractionProblem.TOO_SLOW;
import static app.touchstone.document.ExtractionProblem.UNSUPPORTED_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.touchstone.basis.Translations;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {

    private static final String HTML = "<html><body><p>Words.</p></body></html>";

    private final TextExtractor extractor = new TextExtractor(ExtractionLimits.DEFAULT);

    @AfterEach
    void close() {
        extractor.close();
    }

    static Stream<Arguments> files() throws Exception {
        byte[] docx = SampleFiles.docx();
        byte[] pdf = SampleFiles.pdf(HTML);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0};
        byte[] random = new byte[5000];
        new Random(7).nextBytes(random);
        String docxType = FileFormat.DOCX.mediaType();
        return Stream.of(
                file("a.txt", "", EMPTY),
                file("a.txt", " \n\u00A0\u200B\n", EMPTY),
                file("a.html", "<html><body><script>x()</script></body></html>", EMPTY),
                file("a.md", "![](x.png)", EMPTY),
                file("a.txt", "ab\0cd\0", NUL_BYTES, 2, 2L),
                file("a.html", "<p>a\0</p>", NUL_BYTES, 4, 1L),
                Arguments.of("a.txt", "Слово".getBytes(Charset.forName("windows-1251")), NOT_UTF8, new Object[] {0}),
                Arguments.of("a.md", bytes("ok ", 0xC3, 0x28), NOT_UTF8, new Object[] {3}),
                Arguments.of("a.html", bytes("<p>", 0xE2, 0x82), NOT_UTF8, new Object[] {3}),
                Arguments.of("a.txt", png, BINARY, new Object[] {"image/png"}),
                Arguments.of("a.html", random, BINARY, new Object[] {"application/octet-stream"}),
                Arguments.of("a.md", docxLess(), BINARY, new Object[] {"application/zip"}),
                Arguments.of("a.txt", "{\\rtf1 text}".getBytes(StandardCharsets.UTF_8), BINARY, new Object[] {
                    "application/rtf"
                }),
                Arguments.of("a.png", png, UNSUPPORTED_TYPE, new Object[] {"image/png", FileFormat.ACCEPTED}),
                Arguments.of(
                        "a.xlsx", docxLess(), UNSUPPORTED_TYPE, new Object[] {"application/zip", FileFormat.ACCEPTED}),
                Arguments.of("a.docx", SampleFiles.encryptedDocx(), ENCRYPTED, new Object[] {}),
                Arguments.of("a.pdf", SampleFiles.protectedPdf(HTML, "secret"), ENCRYPTED, new Object[] {}),
                Arguments.of("a.pdf", SampleFiles.scannedPdf(), NO_TEXT, new Object[] {}),
                Arguments.of("a.docx", SampleFiles.docx(document -> {}), NO_TEXT, new Object[] {}),
                Arguments.of("a.docx", Arrays.copyOf(docx, docx.length / 2), DAMAGED, new Object[] {}),
                Arguments.of("a.docx", docxLess(), DAMAGED, new Object[] {}),
                Arguments.of("a.pdf", Arrays.copyOf(pdf, pdf.length / 2), DAMAGED, new Object[] {}),
                file("a.pdf", "%PDF-1.7\nnot really", DAMAGED),
                file("a.pdf", "not at all", DAMAGED),
                file("a.docx", "not at all", DAMAGED),
                Arguments.of("a.docx", SampleFiles.docxBomb(150), BOMB, new Object[] {100L}),
                Arguments.of("a.docx", SampleFiles.docxBomb(20), BOMB, new Object[] {100L}),
                Arguments.of(docxType, SampleFiles.docxBomb(150), BOMB, new Object[] {100L}),
                Arguments.of("a.pdf", SampleFiles.pdfBomb(150), BOMB, new Object[] {100L}),
                file("a.txt", "word ".repeat(2_000_000), TOO_MUCH_TEXT, 5_000_000),
                file("a.md", "word ".repeat(2_000_000), TOO_MUCH_TEXT, 5_000_000),
                file("a.html", "<p>" + "word ".repeat(2_000_000), TOO_MUCH_TEXT, 5_000_000));
    }

    @ParameterizedTest(name = "{index} {0}: {2}")
    @MethodSource("files")
    void should_say_what_is_wrong_with_a_file(
            String name, byte[] bytes, ExtractionProblem problem, Object[] arguments) {
        refused(() -> extractor.extract(bytes, name, ""), problem, arguments);
    }

    @Test
    void should_refuse_a_large_upload_without_reading_it_all() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 'a');
                return length;
            }
        };
        refused(() -> extractor.extract(endless, "a.txt", ""), TOO_LARGE, 20L);
    }

    @Test
    void should_refuse_a_bad_paste_like_a_bad_file() {
        refused(() -> extractor.fromPaste(""), EMPTY);
        refused(() -> extractor.fromPaste("a\0"), NUL_BYTES, 1, 1L);
        refused(() -> extractor.fromPaste("a".repeat(10_000_000)), TOO_MUCH_TEXT, 5_000_000);
    }

    @Test
    void should_refuse_more_paragraphs_than_a_browser_bears() {
        refused(() -> extractor.fromPaste("a\n\n".repeat(100_001)), TOO_MANY_BLOCKS, 100_000);
    }

    @Test
    void should_read_a_table_with_one_endless_row() {
        String row = "<table><tr>" + "<td>a".repeat(200_000);
        assertThat(extractor
                        .extract(row.getBytes(StandardCharsets.UTF_8), "a.html", "")
                        .blocks())
                .hasSize(1);
    }

    @Test
    void should_read_one_line_of_a_megabyte() throws Exception {
        String line = "слово ".repeat(200_000).strip();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertThat(extractor.fromPaste(line).text()).isEqualTo(line);
        for (String name : new String[] {"a.txt", "a.md", "a.html"}) {
            assertThat(extractor
                            .extract(new ByteArrayInputStream(bytes), name, "")
                            .text())
                    .as(name)
                    .isEqualTo(line);
        }
    }

    @Test
    void should_read_what_is_nested_without_end() {
        String deep = "<div>".repeat(100_000) + "words" + "<b>".repeat(100_000);
        assertThat(extractor
                        .extract(("<html>" + deep).getBytes(StandardCharsets.UTF_8), "a.html", "")
                        .text())
                .isEqualTo("words");
        String quoted = ">".repeat(100_000) + " words";
        assertThat(extractor
                        .extract(quoted.getBytes(StandardCharsets.UTF_8), "a.md", "")
                        .text())
                .endsWith("words");
    }

    @Test
    void should_stop_when_the_time_is_over() {
        try (TextExtractor hurried = new TextExtractor(new ExtractionLimits(20_000_000, 20_000_000, 1_000_000, 1))) {
            byte[] bytes = "<p>word</p>".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            refused(() -> hurried.extract(bytes, "a.html", ""), TOO_SLOW, 1L);
        }
    }

    @Test
    void should_take_mail_and_code_for_the_texts_they_are() {
        for (String text :
                new String[] {"From: a@example.org\nSubject: ports\n\nWords.", "#!/bin/sh\necho words", "MZ words"}) {
            assertThat(extractor
                            .extract(text.getBytes(StandardCharsets.UTF_8), "a.txt", "")
                            .text())
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource(ExtractionProblem.class)
    void should_have_words_for_every_problem_in_every_language(ExtractionProblem problem) {
        for (Locale language : Translations.LANGUAGES) {
            assertThat(Translations.get().keys(language)).contains(problem.key());
            assertThat(Translations.get().text(language, problem.key(), 1234, 5))
                    .doesNotContain("{", "!")
                    .isNotBlank();
        }
    }

    private static Arguments file(String name, String text, ExtractionProblem problem, Object... arguments) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), problem, arguments);
    }

    private static byte[] bytes(String start, int... rest) {
        byte[] bytes = Arrays.copyOf(start.getBytes(StandardCharsets.US_ASCII), start.length() + rest.length);
        for (int at = 0; at < rest.length; at++) {
            bytes[start.length() + at] = (byte) rest[at];
        }
        return bytes;
    }

    private static byte[] docxLess() throws Exception {
        return SampleFiles.zip("xl/workbook.xml", "<workbook/>", 0);
    }

    private static void refused(ThrowingCallable extraction, ExtractionProblem problem, Object... arguments) {
        assertThatExceptionOfType(ExtractionException.class)
                .isThrownBy(extraction)
                .satisfies(refused -> {
                    assertThat(refused.problem()).isEqualTo(problem);
                    assertThat(refused.arguments()).containsExactly(arguments);
                });
    }
}
