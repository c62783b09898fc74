package app.touchstone.anchoring;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.anchoring.Carried.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The passage stands in [brackets] in both texts; without brackets in the new text it is lost. */
class CarryingTest {

    private static final String FAR = "The harbour was quiet in the morning, and nobody came to the gate for hours.\n";

    static Stream<Arguments> cases() {
        return Stream.of(
                row(
                        "nothing changed",
                        "One [golden billion] lives there.",
                        "One [golden billion] lives there.",
                        "SAME"),
                row(
                        "words before it",
                        "One [golden billion] lives there.",
                        "Not one [golden billion] lives there.",
                        "MOVED"),
                row(
                        "words after it",
                        "One [golden billion] lives.",
                        "One [golden billion] lives well and long.",
                        "SAME"),
                row(
                        "a word inside",
                        "He said [they live at the expense of others] again.",
                        "He said [they live at the cost of others] again.",
                        "EDITED"),
                row(
                        "a word added inside",
                        "He said [they live at the expense of others] again.",
                        "He said [they live happily at the expense of others] again.",
                        "EDITED"),
                row(
                        "its first word replaced",
                        "So said [many people who live at the expense of others] then.",
                        "So said [some people who live at the expense of others] then.",
                        "EDITED"),
                row(
                        "its last word replaced",
                        "So said [many people who live at the expense of others] then.",
                        "So said [many people who live at the expense of everybody] then.",
                        "EDITED"),
                row(
                        "gone",
                        FAR + "Here are [the words that are taken away now].",
                        FAR + "Nothing else is written.",
                        "LOST"),
                row("short and gone", FAR + "The [West] again.", FAR + "Nothing else is written.", "LOST"),
                row("a short one changed", "It was a [grand bargain] for all.", "It was a plan for all of us.", "LOST"),
                row(
                        "the second of two alike",
                        "He said no. She said [no]. They left.",
                        "Well. He said no. She said [no]. They left.",
                        "MOVED"),
                row(
                        "the first of two alike",
                        "He said [no]. She said no. They left.",
                        "He said [no]. Then she said no. They left.",
                        "SAME"),
                row(
                        "a moved paragraph",
                        "First of all.\n\n[This paragraph moves down the page as it is.]\n\n" + FAR,
                        "First of all.\n\n" + FAR + "\n[This paragraph moves down the page as it is.]\n",
                        "MOVED"),
                row(
                        "emoji beside it",
                        "Look 👩‍👩‍👧 here: [the grain deal] stands.",
                        "Look 👩‍👩‍👧‍👦 here: [the grain deal] stands.",
                        "MOVED"),
                row(
                        "emoji inside",
                        "They wrote [we win 🏴‍☠️ and they lose everything] there.",
                        "They wrote [we win 🏴 and they lose everything] there.",
                        "EDITED"),
                row(
                        "combining marks",
                        "Il a dit [re\u0301seau] hier soir.",
                        "Hier il a dit [re\u0301seau] hier soir.",
                        "MOVED"),
                row(
                        "composed since",
                        "On dit [le re\u0301seau de la capitale entie\u0300re] ici.",
                        "On dit [le réseau de la capitale entière] ici.",
                        "EDITED"),
                row(
                        "a ligature",
                        "The [ﬁnal oﬃcial statement of the summit] came.",
                        "The [final official statement of the summit] came.",
                        "EDITED"),
                row(
                        "white space",
                        "It [takes two sides to have a dialogue], he said.",
                        "It [takes  two sides\u00a0to have a dialogue], he said.",
                        "EDITED"),
                row("Arabic", "قال إن [المليار الذهبي] يعيش هناك.", "أمس قال إن [المليار الذهبي] يعيش هناك.", "MOVED"),
                row(
                        "Arabic inside",
                        "قال إن [المليار الذهبي يعيش على حساب الآخرين] هناك.",
                        "قال إن [المليار الذهبي يعيش على حساب الجميع] هناك.",
                        "EDITED"),
                row("Chinese", "他说[黄金十亿]住在那里。", "昨天他说[黄金十亿]住在那里。", "MOVED"),
                row(
                        "Cyrillic",
                        "Він сказав: [«золотий мільярд»] живе там.",
                        "Учора він сказав: [«золотий мільярд»] живе там.",
                        "MOVED"),
                row("the whole text", "[All of it.]", "[All of it.]", "SAME"),
                row("nothing is left", "Some [words].", "", "LOST"));
    }

    private static Arguments row(String name, String before, String after, String outcome) {
        return Arguments.of(name, before, after, Outcome.valueOf(outcome));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void should_carry_a_passage_to_where_it_stands_now(String name, String before, String after, Outcome outcome) {
        Carried carried = new Carrying(plain(before), plain(after)).carry(marked(before));

        assertThat(carried.outcome()).isEqualTo(outcome);
        if (after.contains("[")) {
            assertThat(carried.range()).isEqualTo(marked(after));
        } else {
            assertThat(carried.range()).isNull();
        }
    }

    @Test
    void should_leave_it_to_a_person_when_a_copy_of_the_words_appears_beside_where_they_were() {
        String before = FAR + "At the end he said it again: the grain deal holds. " + FAR;
        String after = FAR + "And now for the grain deal, more of the grain deal and the grain deal. " + FAR;
        Carried carried = new Carrying(before, after).carry(range(before, "the grain deal"));
        assertThat(carried.toDecide()).isTrue();
    }

    @Test
    void should_not_choose_silently_between_two_equal_copies_of_boilerplate() {
        String before = "Advertisement: read more.\n\nText one stands here.\n\n";
        String after =
                "Something new.\n\nAdvertisement: read more.\n\nOther text.\n\nAdvertisement: read more.\n\nEnd.\n";
        Carried carried = new Carrying(before, after).carry(range(before, "Advertisement: read more."));
        assertThat(carried.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(carried.others()).hasSize(1);
    }

    @Test
    void should_find_an_edited_paragraph_that_moved_as_well() {
        String moved = "The minister told the assembly that the harbour would stay open through the winter for grain.";
        String edited =
                "The minister told parliament that the harbour would stay open all through the winter for grain.";
        String before = "Start here.\n\n" + moved + "\n\n" + FAR + FAR;
        String after = "Start here.\n\n" + FAR + FAR + "\n" + edited + "\n";
        Carried carried = new Carrying(before, after).carry(range(before, moved));
        assertThat(carried.outcome()).isEqualTo(Outcome.EDITED);
        assertThat(carried.range()).isEqualTo(range(after, edited));
        assertThat(carried.score()).isBetween(Carrying.FLOOR, 1.0);
    }

    private static TextRange range(String text, String words) {
        return new TextRange(text.indexOf(words), text.indexOf(words) + words.length());
    }

    private static String plain(String marked) {
        return marked.replace("[", "").replace("]", "");
    }

    private static TextRange marked(String marked) {
        return new TextRange(marked.indexOf('['), marked.indexOf(']') - 1);
    }
}
