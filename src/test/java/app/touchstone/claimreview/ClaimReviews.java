package app.touchstone.claimreview;

import app.touchstone.claimreview.ClaimReviewFacts.Appearance;
import app.touchstone.claimreview.ClaimReviewFacts.AuthorKind;
import app.touchstone.claimreview.ClaimReviewFacts.ClaimAuthor;
import app.touchstone.claimreview.ClaimReviewFacts.FactChecker;
import app.touchstone.claimreview.ClaimReviewFacts.Rating;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Builds ClaimReviews for tests: a sound one, and ways to spoil it. */
final class ClaimReviews {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimReviews() {}

    static ClaimReviewFacts facts() {
        return facts(Rating.onScale("False", 1, 1, 5, "The phrase comes from a conspiracy theory of 1990."));
    }

    static ClaimReviewFacts facts(Rating rating) {
        return new ClaimReviewFacts(
                "https://desk.example/reports/golden-billion",
                "A “golden billion” lives at the expense of everyone else.",
                rating,
                List.of(new ClaimAuthor(
                        "Vladimir Putin", AuthorKind.PERSON, List.of("https://www.wikidata.org/wiki/Q7747"))),
                LocalDate.of(2022, 10, 13),
                new Appearance("https://news.example/cica", "Leaders meet in Astana"),
                List.of(new Appearance("https://other.example/cica", "What was said at the summit")),
                new FactChecker("Eurasia desk", "https://desk.example/", "https://desk.example/corrections"),
                LocalDate.of(2022, 10, 15),
                LocalDate.of(2022, 10, 19),
                "en",
                List.of(new ClaimReviewFacts.Correction("A date was wrong.", LocalDate.of(2022, 10, 19))),
                "https://creativecommons.org/licenses/by/4.0/",
                null);
    }

    static ObjectNode sound() {
        return ClaimReviewMarkup.of(facts());
    }

    static ObjectNode spoilt(Consumer<ObjectNode> change) {
        ObjectNode review = sound();
        change.accept(review);
        return review;
    }

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
