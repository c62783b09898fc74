package app.touchstone.site;

import app.touchstone.report.PublicAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stands for all that makes a public page beside what was published: templates, style sheets, texts, the code that fills
 * them in, and the address it is all reached at. A new program has a new stamp, so no reader is left with a page of the
 * old one; two copies of one program have the same, so that any of them may answer.
 */
@Component
class HouseStamp {

    private static final List<String> MAKERS = List.of(
            "classpath*:templates/site/*",
            "classpath*:templates/report/*",
            "classpath*:i18n/*.properties",
            "classpath:META-INF/resources/site.css",
            "classpath:META-INF/resources/report.css",
            "classpath*:app/touchstone/site/**/*.class",
            "classpath*:app/touchstone/report/*.class",
            "classpath*:app/touchstone/claimreview/*.class");

    private final PublicAddress address;
    private volatile @Nullable String made;

    HouseStamp(PublicAddress address) {
        this.address = address;
    }

    /** Read at the first request and not at the start, which has no time to lose. */
    String value() {
        String known = made;
        if (known == null) {
            known = read() + address.base();
            made = known;
        }
        return known;
    }

    private static String read() {
        PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String maker : MAKERS) {
                Resource[] found = files.getResources(maker);
                Arrays.sort(found, Comparator.comparing(file -> String.valueOf(file.getFilename())));
                for (Resource file : found) {
                    try (InputStream in = file.getInputStream()) {
                        digest.update(in.readAllBytes());
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
