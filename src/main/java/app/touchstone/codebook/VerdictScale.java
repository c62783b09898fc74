package app.touchstone.codebook;

import java.util.List;
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
}
