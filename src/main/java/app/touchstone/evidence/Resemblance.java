package app.touchstone.evidence;

import app.touchstone.evidence.Alike.AlikeBy;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two pieces of evidence are much alike. Words are compared without case, accents and punctuation; near is a
 * resemblance (Broder 1997: the share of common shingles among all) of three words in a row of at least 0.6. Below eight
 * words that says nothing, and nothing is said.
 */
final class Resemblance {

    private static final double NEAR = 0.6;
    private static final int SHINGLE = 3;
    private static final int FEWEST_WORDS = 8;

    private Resemblance() {}

    static Optional<Alike> of(EvidenceDetails fresh, Evidence known) {
        EvidenceDetails other = known.details();
        if (!fresh.quote().isBlank() && words(fresh.quote()).equals(words(other.quote()))) {
            return Optional.of(alike(known, AlikeBy.SAME_QUOTE, 1));
        }
        boolean sameAddress =
                (!fresh.address().isBlank() && plain(fresh.address()).equals(plain(other.address())))
                        || (fresh.capture() != null && fresh.capture().equals(other.capture()));
        if (sameAddress && words(fresh.question()).equals(words(other.question()))) {
            return Optional.of(alike(known, AlikeBy.SAME_QUESTION, 1));
        }
        double near = Math.max(
                resemblance(words(fresh.quote()), words(other.quote())),
                resemblance(words(fresh.answer()), words(other.answer())));
        if (near >= NEAR) {
            return Optional.of(alike(known, AlikeBy.NEAR, near));
        }
        return sameAddress ? Optional.of(alike(known, AlikeBy.SAME_ADDRESS, 0)) : Optional.empty();
    }

    private static Alike alike(Evidence known, AlikeBy how, double likeness) {
        return new Alike(known.id(), known.number(), known.details().question(), how, likeness);
    }

    private static double resemblance(List<String> one, List<String> other) {
        if (Math.min(one.size(), other.size()) < FEWEST_WORDS) {
            return 0;
        }
        Set<List<String>> common = shingles(one);
        Set<List<String>> all = shingles(other);
        int both = (int) common.stream().filter(all::contains).count();
        return both / (double) (common.size() + all.size() - both);
    }

    private static Set<List<String>> shingles(List<String> words) {
        Set<List<String>> shingles = new HashSet<>();
        for (int at = 0; at + SHINGLE <= words.size(); at++) {
            shingles.add(words.subList(at, at + SHINGLE));
        }
        return shingles;
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** Without what does not change where an address leads. */
    private static String plain(String address) {
        return address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("#.*$", "")
                .replaceFirst("/$", "");
    }
}
