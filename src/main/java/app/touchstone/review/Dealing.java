package app.touchstone.review;

import app.touchstone.account.PersonId;
import app.touchstone.claim.ClaimId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Deals claims out to people: each claim to as many as it needs, to those who have least to do first, among those who
 * read its language and have the skill it asks for; never to somebody with a conflict of interest, and never more than
 * a person's room. Plain rules, the same result for the same input: ties go round by the order of the people.
 */
public final class Dealing {

    private Dealing() {}

    /**
     * Somebody who can be dealt to.
     *
     * @param load how many open seats they have already
     * @param room how many they may have at the most
     * @param languages BCP 47 tags, only the language's own part counts; empty: any
     */
    public record Hand(PersonId person, int load, int room, Set<String> languages, Set<String> skills) {}

    /**
     * A claim to be dealt.
     *
     * @param needs how many more seats it has free
     * @param languages of the texts it appears in; empty when unknown
     * @param skills all of which are asked for
     * @param barred who has a seat already or a conflict of interest
     */
    public record Card(ClaimId claim, int needs, Set<String> languages, Set<String> skills, Set<PersonId> barred) {}

    /** @param without claims that did not get as many people as they need */
    public record Dealt(Map<ClaimId, List<PersonId>> seats, List<ClaimId> without) {}

    /** O(claims · needs · log people) while most people fit; those passed over are put back. */
    public static Dealt deal(List<Card> cards, List<Hand> hands) {
        PriorityQueue<Place> queue =
                new PriorityQueue<>(Comparator.comparingInt(Place::load).thenComparingInt(Place::turn));
        for (int i = 0; i < hands.size(); i++) {
            Hand hand = hands.get(i);
            if (hand.load < hand.room) {
                queue.add(new Place(hand, hand.load, i));
            }
        }
        Map<ClaimId, List<PersonId>> seats = new LinkedHashMap<>();
        List<ClaimId> without = new ArrayList<>();
        int turn = hands.size();
        for (Card card : cards) {
            List<Place> taken = new ArrayList<>();
            List<Place> passed = new ArrayList<>();
            while (taken.size() < card.needs && !queue.isEmpty()) {
                Place next = queue.remove();
                (fits(card, next.hand) ? taken : passed).add(next);
            }
            queue.addAll(passed);
            for (Place place : taken) {
                if (place.load + 1 < place.hand.room) {
                    queue.add(new Place(place.hand, place.load + 1, turn));
                }
                turn++;
            }
            if (!taken.isEmpty()) {
                seats.put(
                        card.claim,
                        taken.stream().map(place -> place.hand.person).toList());
            }
            if (taken.size() < card.needs) {
                without.add(card.claim);
            }
        }
        return new Dealt(seats, without);
    }

    private static boolean fits(Card card, Hand hand) {
        return !card.barred.contains(hand.person)
                && hand.skills.containsAll(card.skills)
                && (hand.languages.isEmpty()
                        || card.languages.isEmpty()
                        || card.languages.stream()
                                .map(Dealing::language)
                                .anyMatch(hand.languages.stream()
                                        .map(Dealing::language)
                                        .collect(Collectors.toSet())::contains));
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private record Place(Hand hand, int load, int turn) {}
}
