package app.touchstone.intake;

import app.touchstone.claim.OutsideReviewDetails;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By what an item is recognised when it comes again: what names it, and for a review its address together with the claim,
 * since one page may review several; for a claim without a review its words and who said them.
 */
final class ItemKeys {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LAST_SLASHES = Pattern.compile("/+$");
    private static final Pattern WWW = Pattern.compile("^www\\.");

    private ItemKeys() {}

    static List<UUID> of(Draft draft) {
        Set<UUID> keys = new LinkedHashSet<>();
        OutsideReviewDetails review = draft.claim().review();
        if (review != null && !review.address().isEmpty()) {
            if (!draft.identifier().isEmpty()) {
                keys.add(key("id", draft.identifier()));
            }
            keys.add(key("at", address(review.address()) + "\n" + words(draft)));
        } else {
            if (!draft.identifier().isEmpty()) {
                // a number is a name only together with what it names
                keys.add(key("named", draft.identifier() + "\n" + words(draft)));
            }
            String who = draft.claim().details().claimants().stream()
                    .map(one -> plain(one.name()))
                    .sorted()
                    .reduce("", (a, b) -> a + "\n" + b);
            keys.add(key("said", words(draft) + who));
        }
        return List.copyOf(keys);
    }

    /** The key of a claim's words alone. */
    static UUID wording(String wording) {
        return key("words", plain(wording));
    }

    private static String words(Draft draft) {
        return plain(draft.claim().details().wording());
    }

    /** Without case, punctuation at the ends, and differences that only a byte comparison sees. */
    static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
    }

    /** An address without what does not change where it leads: scheme, {@code www.}, fragment, closing slash. */
    static String address(String address) {
        URI uri = URI.create(address);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String path = uri.getRawPath() == null
                ? ""
                : LAST_SLASHES.matcher(uri.getRawPath()).replaceAll("");
        String site = uri.getRawAuthority().toLowerCase(Locale.ROOT);
        return WWW.matcher(site).replaceFirst("") + path + query;
    }

    /** Half of a hash of the words is enough to tell a desk's claims apart. */
    private static UUID key(String kind, String value) {
        return UUID.nameUUIDFromBytes((kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
    }
}
