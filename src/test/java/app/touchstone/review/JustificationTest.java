package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.review.Justification.Piece;
import app.touchstone.review.Justification.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JustificationTest {

    /** Each sentence comes back as text{citations}, with R for reasoning. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | The term is of 1990 [E4]. It names nobody [E1][E3]. | The term is of 1990.{4} It names nobody.{1,3}
            en | The term is of 1990. [E4] It names nobody.[E1, E3] | The term is of 1990.{4} It names nobody.{1,3}
            en | The term is of 1990.[E4]It names nobody [E1 E3; 2] . | The term is of 1990.{4} It names nobody .{1,3,2}
            en | [E4] The term is old. So is the idea. [R] | The term is old.{4} So is the idea.{R}
            en | Is it? [R] It is! [E2] | Is it?{R} It is!{2}
            en | In 1990[E4]and later. | In 1990 and later.{4}
            en | In 1990 [e4] and later [E 5]. | In 1990 and later.{4,5}
            en | Dr. Smith met Mr. A. Kuzmich of the U.S. Senate on 3 Oct. 1990. [E1] Then he left. [E2] | Dr. Smith met Mr. A. Kuzmich of the U.S. Senate on 3 Oct. 1990.{1} Then he left.{2}
            en | It grew by 3.5 percent, e.g. in Asia. [E1] | It grew by 3.5 percent, e.g. in Asia.{1}
            en | He said: “It is over.” [E1] Nobody agreed… [E2] | He said: “It is over.”{1} Nobody agreed…{2}
            en | See p. 5 of the report, no. 7. [E1] Next one. [R] | See p. 5 of the report, no. 7.{1} Next one.{R}
            en | No mark [here] or [E] or [Ex1] at all | No mark [here] or [E] or [Ex1] at all{}
            en | Twice the same [E1][E1, E2]. | Twice the same.{1,2}
            uk | Термін з'явився 1990 року [Е4]. Його вжив А. Кузьмич на вул. Садовій. [E1] | Термін з'явився 1990 року.{4} Його вжив А. Кузьмич на вул. Садовій.{1}
            uk | Це було 1990 р. Потім усе змінилося. [E1] | Це було 1990 р.{} Потім усе змінилося.{1}
            uk | Чи це так? Ні. [E1] | Чи це так?{} Ні.{1}
            de | Am 3. Oktober begann es. [E1] Dann endete es. [R] | Am 3. Oktober begann es.{1} Dann endete es.{R}
            ar | هل هذا صحيح؟ [E1] لا يوجد دليل. [E2] | هل هذا صحيح؟{1} لا يوجد دليل.{2}
            en | 😀 is no reason. [R] 😀😀 [E1] is none either. | 😀 is no reason.{R} 😀😀 is none either.{1}
            """)
    void should_split_sentences_and_keep_their_marks(String language, String text, String expected) {
        Justification justification = Justification.parse(text, Locale.forLanguageTag(language));
        assertThat(justification.sentences().stream()
                        .map(JustificationTest::shown)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void should_keep_the_place_of_a_citation_within_its_sentence() {
        Sentence sentence = only("Flows run both ways [E1][E2], and are recorded [E3].");
        assertThat(sentence.pieces())
                .containsExactly(
                        new Piece("Flows run both ways", List.of(1, 2)),
                        new Piece(", and are recorded", List.of(3)),
                        new Piece(".", List.of()));
    }

    @Test
    void should_part_paragraphs_at_blank_lines_only() {
        Justification justification =
                Justification.parse("One line\nand its rest. [E1]\r\n \r\nAnother. [R]\n\n\n[E5]\n\n", Locale.ENGLISH);
        assertThat(justification.paragraphs()).hasSize(2);
        assertThat(justification.sentences())
                .extracting(Sentence::text)
                .containsExactly("One line and its rest.", "Another.");
    }

    @Test
    void should_name_citations_of_evidence_that_is_not_there() {
        Justification justification = Justification.parse("A [E9]. B [E0, E1]. C [E9].", Locale.ENGLISH);
        assertThat(justification.unknownCitations(Set.of(1, 2))).containsExactly(0, 9);
    }

    @Test
    void should_name_sentences_that_neither_cite_nor_reason() {
        Justification justification = Justification.parse("Cited. [E1] Bare. Thought. [R] Bare too.", Locale.ENGLISH);
        assertThat(justification.uncitedSentences()).extracting(Sentence::text).containsExactly("Bare.", "Bare too.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "' '", "'[E1]'", "'\n\n[R]\n\n'"})
    void should_find_no_sentence_where_nothing_is_said(String text) {
        assertThat(Justification.parse(text, Locale.ENGLISH).sentences()).isEmpty();
    }

    @Test
    void should_accept_any_text_and_lose_none_of_its_words() {
        Random random = new Random(4);
        String[] parts = {
            "Word", "слово", "[E1]", "[R]", "[X", "]", ".", "!", " ", "\n", "\n\n", "A.", "…", "😀", "\u0000", "؟", "1"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Justification justification = Justification.parse(text.toString(), Locale.ENGLISH);
            String words = text.toString().replaceAll("\\[E1]|\\[R]|[\\s\u0000]", "");
            String kept = justification.sentences().stream().map(Sentence::text).collect(Collectors.joining());
            assertThat(kept.replace(" ", "")).isEqualTo(words);
        }
    }

    private static Sentence only(String text) {
        List<Sentence> sentences = Justification.parse(text, Locale.ENGLISH).sentences();
        assertThat(sentences).hasSize(1);
        return sentences.getFirst();
    }

    private static String shown(Sentence sentence) {
        String cited = sentence.citations().stream().map(String::valueOf).collect(Collectors.joining(","));
        return sentence.text() + "{" + cited + (sentence.reasoning() ? "R" : "") + "}";
    }
}
