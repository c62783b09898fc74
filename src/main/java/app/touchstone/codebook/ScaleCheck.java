package app.touchstone.codebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a verdict scale. Every fault is told, not only the first. */
final class ScaleCheck {

    private final List<FileFinding> findings = new ArrayList<>();

    private ScaleCheck() {}

    static List<FileFinding> findings(ScaleFile file) {
        ScaleCheck check = new ScaleCheck();
        check.head(file);
        if (file.ratings() == null || file.ratings().stream().noneMatch(Objects::nonNull)) {
            check.findings.add(new FileFinding(1, "ratings", "codebook.scale.empty", List.of()));
        } else {
            check.ratings(file.ratings());
        }
        return List.copyOf(check.findings);
    }

    private void head(ScaleFile file) {
        if (file.key() == null || !file.key().matches(CodebookCheck.KEY)) {
            findings.add(new FileFinding(1, "key", "codebook.csv.key", List.of(String.valueOf(file.key()))));
        }
        if (file.name() == null || file.name().isBlank() || file.name().length() > 200) {
            findings.add(new FileFinding(1, "name", "codebook.import.name", List.of()));
        }
        if (file.description() == null || file.source() == null) {
            String missing = file.description() == null ? "description" : "source";
            findings.add(new FileFinding(1, missing, "codebook.import.missing", List.of(missing)));
        }
    }

    private void ratings(List<ScaleFile.@Nullable Entry> ratings) {
        Set<String> keys = new HashSet<>();
        int expected = 1;
        int least = 0;
        boolean offScale = false;
        for (int i = 0; i < ratings.size(); i++) {
            ScaleFile.Entry rating = ratings.get(i);
            if (rating == null) {
                found(i, "key", "codebook.import.missing", "ratings");
                continue;
            }
            alone(i, rating);
            if (!keys.add(rating.key())) {
                found(i, "key", "codebook.file.twice", rating.key());
            }
            Integer ordinal = rating.ordinal();
            if (ordinal == null) {
                offScale = true;
                if (rating.ratingValue() != null) {
                    found(i, "ratingValue", "codebook.scale.noNumber", rating.key());
                }
                continue;
            }
            if (offScale || ordinal != expected) {
                found(i, "ordinal", "codebook.scale.order", rating.key());
            }
            expected++;
            int number = Objects.requireNonNullElse(rating.ratingValue(), ordinal);
            if (number <= least) {
                found(i, "ratingValue", "codebook.scale.number", rating.key());
            }
            least = Math.max(least, number);
        }
    }

    private void alone(int i, ScaleFile.Entry rating) {
        if (!rating.key().matches(CodebookCheck.KEY)) {
            found(i, "key", "codebook.csv.key", rating.key());
        }
        if (rating.label().isBlank() || rating.label().length() > 100) {
            found(i, "label", "codebook.scale.label", rating.key());
        }
        if (rating.meaning().isBlank()) {
            found(i, "meaning", "codebook.scale.meaning", rating.key());
        }
        if (CodebookCheck.hue(rating.colour()) == null) {
            found(i, "colour", "codebook.file.colour", rating.colour());
        }
    }

    private void found(int index, String field, String key, Object... arguments) {
        findings.add(new FileFinding(index + 1, "ratings[" + index + "]." + field, key, List.of(arguments)));
    }
}
