package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimDetails;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsListTest extends ScreenTest {

    @Test
    void should_list_the_newest_first_and_read_on_as_it_is_scrolled() {
        for (int i = 1; i <= 260; i++) {
            claims.draft(ada, ClaimDetails.ofWording("Claim about " + i));
        }
        navigate(ClaimsView.class);

        assertThat(test(grid()).getRow(0).number()).isEqualTo(260);
        assertThat(test(grid()).getRow(230).number()).isEqualTo(30);
    }

    @Test
    void should_take_the_filter_from_the_address() {
        claims.draft(ada, ClaimDetails.ofWording("About the moon"));
        Claim sun = seen("About the sun");
        reviews.move(ada, sun.id(), sun.version(), app.touchstone.claim.ClaimState.OPEN, "", java.util.Set.of());
        com.vaadin
                .flow
                .component
                .UI
                .getCurrentOrThrow()
                .navigate("claims", QueryParameters.simple(Map.of("q", "about", "state", "OPEN,NONSENSE")));

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).details().wording()).isEqualTo("About the sun");
    }

    @Test
    void should_open_a_claim_that_is_clicked() {
        Claim claim = seen("About the moon");
        navigate(ClaimsView.class);
        test(grid()).clickRow(0);

        assertThat(getCurrentView()).isInstanceOf(ClaimView.class);
        assertThat(((ClaimView) getCurrentView()).getPageTitle())
                .contains(claim.details().wording());
    }

    private ClaimGrid grid() {
        return find(ClaimGrid.class).single();
    }
}
