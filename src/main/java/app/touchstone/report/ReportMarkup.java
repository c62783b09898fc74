package app.touchstone.report;

import app.touchstone.claim.ClaimantKind;
import app.touchstone.claimreview.ClaimReviewFacts;
import app.touchstone.claimreview.ClaimReviewMarkup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A report's ClaimReview. */
public final class ReportMarkup {

    private ReportMarkup() {}

    /** @param url the page that carries it: the public address of the report */
    public static ObjectNode of(ReportContent content, String url) {
        List<ReportContent.Appearance> shown = content.appearances().stream()
                .filter(one -> !one.address().isEmpty() || !one.title().isBlank())
                .toList();
        return ClaimReviewMarkup.of(new ClaimReviewFacts(
                url,
                content.claim().wording(),
                rating(content),
                content.claim().claimants().stream().map(ReportMarkup::author).toList(),
                content.claim().saidOn(),
                shown.stream()
                        .filter(ReportContent.Appearance::first)
                        .findFirst()
                        .map(ReportMarkup::appearance)
                        .orElse(null),
                shown.stream()
                        .filter(one -> !one.first())
                        .map(ReportMarkup::appearance)
                        .distinct()
                        .toList(),
                new ClaimReviewFacts.FactChecker(content.deskName(), desk(url), desk(url) + "/corrections"),
                day(content.firstPublishedAt()),
                day(content.publishedAt()),
                content.language(),
                content.corrections().stream()
                        .map(one -> new ClaimReviewFacts.Correction(one.reason(), day(one.at())))
                        .toList(),
                Licences.address(content.licence()),
                null));
    }

    private static ClaimReviewFacts.Rating rating(ReportContent content) {
        ReportContent.Rating rating = content.verdict().rating();
        List<Integer> numbers = numbers(content.verdict().steps());
        return content.verdict()
                .step()
                .filter(step -> numbers.size() > 1)
                .map(step -> ClaimReviewFacts.Rating.onScale(
                        rating.label(), numbers.get(step - 1), numbers.getFirst(), numbers.getLast(), rating.meaning()))
                .orElseGet(() -> ClaimReviewFacts.Rating.offScale(rating.label(), rating.meaning()));
    }

    /** The number of each step, worst to best; a step that names none has its place, from 1. */
    private static List<Integer> numbers(List<ReportContent.Rating> steps) {
        List<Integer> numbers = new ArrayList<>();
        for (ReportContent.Rating step : steps) {
            numbers.add(Objects.requireNonNullElse(step.published(), numbers.size() + 1));
        }
        return numbers;
    }

    private static ClaimReviewFacts.ClaimAuthor author(ReportContent.Claimant claimant) {
        return new ClaimReviewFacts.ClaimAuthor(
                claimant.name(),
                claimant.kind() == ClaimantKind.PERSON
                        ? ClaimReviewFacts.AuthorKind.PERSON
                        : ClaimReviewFacts.AuthorKind.ORGANISATION,
                claimant.sameAs().isEmpty() ? List.of() : List.of(claimant.sameAs()));
    }

    private static ClaimReviewFacts.Appearance appearance(ReportContent.Appearance one) {
        return new ClaimReviewFacts.Appearance(orNull(one.address()), orNull(one.title()));
    }

    /** The desk's own page: the report's address without its last part. */
    private static String desk(String url) {
        return url.substring(0, url.lastIndexOf('/'));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
