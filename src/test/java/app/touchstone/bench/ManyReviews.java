package app.touchstone.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** ClaimReviews as publishers write them, made up: no two alike, some with what is often wrong. */
final class ManyReviews {

    private static final String[] RATINGS = {"False", "Mostly true", "Misleading", "Falsch", "Pants on Fire!", "Правда"
    };

    private ManyReviews() {}

    /** About 900 bytes. */
    static String one(int number) {
        String numbers = number % 3 == 0 ? ", \"ratingValue\": \"1\", \"bestRating\": 5, \"worstRating\": 1" : "";
        String wording =
                "In case number " + number + " the ships carried " + (number % 7 == 0 ? "&quot;more&quot;" : "more")
                        + " grain than the register of the harbour allows in a year.";
        return """
                {"@context": "https://schema.org", "@type": "ClaimReview",
                 "url": "https://checks.example/%d/%d", "datePublished": "2023-05-%02d",
                 "claimReviewed": "%s",
                 "author": {"@type": "Organization", "name": "The Checkers %d", "url": "https://checks.example/%d/"},
                 "reviewRating": {"@type": "Rating", "alternateName": "%s"%s,
                   "ratingExplanation": "The register of the harbour says otherwise, and so do the papers of the ships."},
                 "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Speaker %d"},
                   "datePublished": "2023-04-%02d",
                   "appearance": {"@type": "CreativeWork", "url": "https://news.example/%d"}}}""".formatted(
                        number % 40,
                        number,
                        1 + number % 28,
                        wording,
                        number % 40,
                        number % 40,
                        RATINGS[number % RATINGS.length],
                        numbers,
                        number % 3000,
                        1 + number % 28,
                        number);
    }

    /** A feed of so many, packed with gzip. */
    static byte[] feed(int count) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
            out.write("{\"@context\": \"https://schema.org\", \"@type\": \"DataFeed\", \"dataFeedElement\": ["
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < count; i++) {
                out.write(((i == 0 ? "" : ",") + "{\"@type\": \"DataFeedItem\", \"item\": [" + one(i) + "]}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            out.write("]}".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
