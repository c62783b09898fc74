package app.touchstone.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rating words that mean the same wherever they are met; chosen by us. A desk's own map goes before them. */
final class StarterWords {

    private static final Map<String, RatingMeaning> WORDS = new HashMap<>();

    static {
        put(RatingMeaning.TRUE, "true", "correct", "accurate", "правда", "правдиво", "істина");
        put(RatingMeaning.TRUE, "vrai", "wahr", "richtig", "verdadero", "verdadeiro", "vero", "prawda");
        put(RatingMeaning.MOSTLY_TRUE, "mostly true", "mostly correct", "mostly accurate", "переважно правда");
        put(RatingMeaning.MOSTLY_TRUE, "plutôt vrai", "größtenteils richtig");
        put(RatingMeaning.MIXED, "half true", "half-true", "mixed", "mixture", "partly true", "partly false");
        put(RatingMeaning.MIXED, "partially true", "partially false", "misleading", "missing context", "exaggerated");
        put(RatingMeaning.MIXED, "out of context", "напівправда", "частково правда", "маніпуляція", "перебільшення");
        put(RatingMeaning.MIXED, "trompeur", "irreführend", "teilweise falsch", "engañoso", "enganoso");
        put(
                RatingMeaning.MOSTLY_FALSE,
                "mostly false",
                "mostly incorrect",
                "переважно неправда",
                "größtenteils falsch");
        put(RatingMeaning.FALSE, "false", "incorrect", "inaccurate", "fake", "fabricated", "hoax", "неправда");
        put(RatingMeaning.FALSE, "pants on fire", "фейк", "брехня", "faux", "falsch", "falso", "fałsz", "ложь");
        put(RatingMeaning.UNCERTAIN, "unproven", "unverified", "unverifiable", "no evidence", "research in progress");
        put(RatingMeaning.UNCERTAIN, "без вердикту", "не доведено", "non prouvé", "unbelegt");
        put(RatingMeaning.OTHER, "satire", "satira", "сатира", "opinion", "no rating");
    }

    private StarterWords() {}

    private static void put(RatingMeaning meaning, String... words) {
        for (String word : words) {
            WORDS.put(word, meaning);
        }
    }

    /** @param key as {@link RatingWords#key} makes it */
    static Optional<RatingMeaning> find(String key) {
        return Optional.ofNullable(WORDS.get(key));
    }
}
