package app.touchstone.exchange;

import app.touchstone.account.Member;
import app.touchstone.basis.Problem;
import app.touchstone.basis.WebAddress;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.OutsideReviewDetails;
import app.touchstone.claim.OutsideReviews;
import app.touchstone.report.ReportContent;
import app.touchstone.report.StoredContent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts down what another desk published of a claim as that of another fact-checker: its newest edition, unless retracted. */
@Component
class BundledReport {

    private static final Pattern OWN_MACHINE =
            Pattern.compile("https?://(localhost|127\\.[0-9.]+|\\[::1])([:/]|$)", Pattern.CASE_INSENSITIVE);

    private final OutsideReviews reviews;
    private final Clock clock;

    BundledReport(OutsideReviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @throws Problem REFUSED when it is no report's content */
    void bring(Member member, ClaimId claim, BundledClaim.Desk desk, String name, String stored) {
        reading(desk, name, stored).ifPresent(review -> reviews.add(member, claim, review));
    }

    /** Empty when it was retracted. */
    private Optional<OutsideReviewDetails> reading(BundledClaim.Desk desk, String name, String stored) {
        try {
            ReportContent content = StoredContent.read(stored);
            return content.retracted() ? Optional.empty() : Optional.of(review(desk, content));
        } catch (RuntimeException otherwise) {
            throw Problem.refused("exchange.bundle.fault.UNREADABLE", name);
        }
    }

    private OutsideReviewDetails review(BundledClaim.Desk desk, ReportContent content) {
        String place = desk.address() + "/" + content.slug();
        LocalDate day = content.publishedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return new OutsideReviewDetails(
                start(desk.name(), 300),
                start(content.verdict().rating().label(), 500),
                start(content.summary(), 2000),
                start(content.title(), 500),
                reachable(place) ? place : "",
                start(place + "/" + content.edition(), 1000),
                day.isAfter(LocalDate.now(clock)) ? null : day,
                start(content.language(), 35));
    }

    /** A desk that was never told its public address writes down that of its own machine, which leads nowhere here. */
    private static boolean reachable(String address) {
        return WebAddress.Check.isWeb(address) && !OWN_MACHINE.matcher(address).lookingAt();
    }

    private static String start(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
