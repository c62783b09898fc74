package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DealingTest {

    private static final PersonId ANN = PersonId.fresh();
    private static final PersonId BO = PersonId.fresh();
    private static final PersonId CY = PersonId.fresh();

    private static Dealing.Hand hand(PersonId person, int load, String languages, String skills) {
        return new Dealing.Hand(person, load, 1000, words(languages), words(skills));
    }

    private static Dealing.Card card(int needs, String languages, String skills, PersonId... barred) {
        return new Dealing.Card(ClaimId.fresh(), needs, words(languages), words(skills), Set.of(barred));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    /** Cards and hands, and who gets each card; the order of names is the order of dealing. */
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(
                        "one after the other",
                        List.of(card(1, "", ""), card(1, "", ""), card(1, "", ""), card(1, "", "")),
                        List.of(hand(ANN, 0, "", ""), hand(BO, 0, "", ""), hand(CY, 0, "", "")),
                        List.of(List.of(ANN), List.of(BO), List.of(CY), List.of(ANN))),
                Arguments.of(
                        "two different people for each",
                        List.of(card(2, "", ""), card(2, "", "")),
                        List.of(hand(ANN, 0, "", ""), hand(BO, 0, "", ""), hand(CY, 0, "", "")),
                        List.of(List.of(ANN, BO), List.of(CY, ANN))),
                Arguments.of(
                        "least to do first",
                        List.of(card(1, "", ""), card(1, "", ""), card(1, "", "")),
                        List.of(hand(ANN, 2, "", ""), hand(BO, 0, "", "")),
                        List.of(List.of(BO), List.of(BO), List.of(ANN))),
                Arguments.of(
                        "by language, whatever the region",
                        List.of(card(1, "uk", ""), card(1, "en-GB", ""), card(1, "", "")),
                        List.of(hand(ANN, 0, "en", ""), hand(BO, 0, "uk-UA", "")),
                        List.of(List.of(BO), List.of(ANN), List.of(BO))),
                Arguments.of(
                        "by skill",
                        List.of(card(1, "", "economy")),
                        List.of(hand(ANN, 0, "", "health"), hand(BO, 9, "", "economy health")),
                        List.of(List.of(BO))),
                Arguments.of(
                        "never against a conflict of interest",
                        List.of(card(2, "", "", ANN)),
                        List.of(hand(ANN, 0, "", ""), hand(BO, 5, "", ""), hand(CY, 7, "", "")),
                        List.of(List.of(BO, CY))),
                Arguments.of(
                        "too few people",
                        List.of(card(2, "", "", ANN)),
                        List.of(hand(ANN, 0, "", ""), hand(BO, 5, "", "")),
                        List.of(List.of(BO))),
                Arguments.of("nobody", List.of(card(1, "", "")), List.of(), List.of(List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void should_deal(String name, List<Dealing.Card> cards, List<Dealing.Hand> hands, List<List<PersonId>> expected) {
        Dealing.Dealt dealt = Dealing.deal(cards, hands);
        List<List<PersonId>> got = cards.stream()
                .map(card -> dealt.seats().getOrDefault(card.claim(), List.of()))
                .toList();
        assertThat(got).isEqualTo(expected);
        assertThat(dealt.without())
                .containsExactlyElementsOf(cards.stream()
                        .filter(card -> dealt.seats()
                                        .getOrDefault(card.claim(), List.of())
                                        .size()
                                < card.needs())
                        .map(Dealing.Card::claim)
                        .toList());
    }

    @Test
    void should_respect_how_much_room_somebody_has() {
        Dealing.Hand little = new Dealing.Hand(ANN, 0, 1, Set.of(), Set.of());
        Dealing.Dealt dealt = Dealing.deal(List.of(card(1, "", ""), card(1, "", "")), List.of(little));
        assertThat(dealt.seats()).hasSize(1);
        assertThat(dealt.without()).hasSize(1);
    }

    @Test
    void should_deal_ten_thousand_claims_to_fifty_people_evenly() {
        List<Dealing.Hand> hands = Stream.generate(() -> hand(PersonId.fresh(), 0, "", ""))
                .limit(50)
                .toList();
        List<Dealing.Card> cards =
                Stream.generate(() -> card(2, "", "")).limit(10_000).toList();
        Dealing.Dealt dealt = Dealing.deal(cards, hands);
        Map<PersonId, Long> loads = dealt.seats().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
        assertThat(loads.values()).hasSize(50).containsOnly(400L);
        assertThat(dealt.seats().values()).allSatisfy(pair -> assertThat(pair).doesNotHaveDuplicates());
    }
}
