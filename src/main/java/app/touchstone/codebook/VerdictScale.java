package app.touchstone.codebook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One published, immutable version of a verdict scale.
 *
 * @param ratings worst to best, then those off the scale
 */
public record VerdictScale(
        ScaleId id, String key, String name, int number, String description, String source, List<Rating> ratings) {

    public VerdictScale {
        ratings = List.copyOf(ratings);
    }

    public Optional<Rating> rating(String ratingKey) {
        return ratings.stream().filter(rating -> rating.key().equals(ratingKey)).findFirst();
    }

    /** As the file that would publish it again. */
    public ScaleFile file() {
        return new ScaleFile(
                key,
                name,
                number,
                description,
                source,
                ratings.stream()
                        .map(rating -> new ScaleFile.Entry(
                                rating.key(),
                                rating.label(),
                                rating.meaning(),
                                rating.ordinal(),
                                rating.colour().name().toLowerCase(Locale.ROOT),
                                rating.ratingValue()))
                        .toList());
    }
}
