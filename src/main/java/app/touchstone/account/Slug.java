package app.touchstone.account;

import java.text.Normalizer;
import java.util.Locale;

/** The word a name becomes in an address: letters and digits of any script, joined by hyphens, at most 80 characters. */
public final class Slug {

    private Slug() {}

    /** Never empty: a name of signs alone becomes {@code untitled}. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’'ʼ]", "")
                .replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.length() > 80) {
            int cut = plain.lastIndexOf('-', 80);
            plain = plain.substring(0, cut > 20 ? cut : 79 + (Character.isHighSurrogate(plain.charAt(79)) ? 0 : 1));
        }
        return plain.isEmpty() ? "untitled" : plain;
    }
}
