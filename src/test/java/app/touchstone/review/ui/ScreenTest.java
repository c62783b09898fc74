package app.touchstone.review.ui;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.basis.Translations;
import app.touchstone.claim.Appearances;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.claim.ClaimState;
import app.touchstone.claim.Claims;
import app.touchstone.claim.NewAppearance;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.EvidenceFile;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Sources;
import app.touchstone.evidence.Stance;
import app.touchstone.review.Assessments;
import app.touchstone.review.Reviews;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Screens of the work on a claim, with a fresh desk behind them and its administrator before them. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
@ViewPackages(packages = "app.touchstone")
abstract class ScreenTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Claims claims;

    @Autowired
    Appearances appearances;

    @Autowired
    Sources sources;

    @Autowired
    EvidenceFile evidence;

    @Autowired
    Reviews reviews;

    @Autowired
    Assessments assessments;

    Member ada;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        ada = desk.fresh();
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(ada, "", "ROLE_MEMBER"));
        super.initVaadinEnvironment();
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }

    void click(String key) {
        test(find(Button.class).withText(words(key)).last()).click();
    }

    <T extends Component & HasLabel> T field(Class<T> type, String key) {
        return find(type)
                .withCondition(field -> words(key).equals(field.getLabel()))
                .last();
    }

    void confirm() {
        test(find(ConfirmDialog.class).last()).confirm();
    }

    ClaimView open(Claim claim) {
        return navigate(ClaimPlaces.workspace(claim.id()), ClaimView.class);
    }

    Claim now(Claim claim) {
        return claims.get(ada, claim.id());
    }

    /** A claim with an address it was seen at. */
    Claim seen(String wording) {
        return appearances.draft(
                ada,
                ClaimDetails.ofWording(wording),
                new NewAppearance(null, 0, 0, "", "https://example.org/speech", "", true));
    }

    /** A claim in review with one piece of evidence, E1. */
    Claim inReview() {
        Claim claim = seen("A golden billion lives at the expense of others.");
        var source = sources.add(
                ada,
                new SourceDetails("Statistics office", SourceKind.INSTITUTION, SourceType.PRIMARY, "", "", "", ""));
        evidence.add(
                ada,
                claim.id(),
                new EvidenceDetails(
                        source.id(),
                        "Where does the money go?",
                        "Both ways.",
                        "",
                        Stance.REFUTES,
                        "https://example.org/figures",
                        LocalDate.of(2022, 10, 14)));
        for (ClaimState next : List.of(ClaimState.OPEN, ClaimState.IN_REVIEW)) {
            reviews.move(ada, claim.id(), now(claim).version(), next, "", Set.of());
        }
        return now(claim);
    }
}
