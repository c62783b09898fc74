package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

/** What goes wrong while people work, and what they then see. */
class BadLuckWalkTest extends Walk {

    @Autowired
    AuthenticationProvider signIn;

    @Test
    void should_store_a_mark_once_when_the_connection_broke_in_the_middle_of_it() {
        Page page = signedIn("olena");
        go(page, "documents", "Documents");
        page.locator("vaadin-grid a").first().click();
        ReaderHand hand = new ReaderHand(page);
        assertThat(hand.text()).isVisible();
        int before = hand.marked().size();
        hand.saved(before);

        hand.find(hand.beginning());
        page.context().setOffline(true);
        page.keyboard().press("c");
        assertThat(page.locator(".reader-mark.is-pending").first()).isVisible();
        assertThat(page.getByText("The connection is lost.").first()).isVisible();
        page.context().setOffline(false);
        hand.saved(before + 1);

        page.reload();
        hand.saved(before + 1);
        assertThat(hand.marked()).hasSize(before + 1);
    }

    @Test
    void should_keep_what_the_second_of_two_people_typed_and_say_that_the_claim_changed() {
        Page first = signedIn("rui");
        Page second = signedIn("olena");
        for (Page page : List.of(first, second)) {
            go(page, "claims?state=DRAFT", "Claims");
            page.locator("vaadin-grid a").last().click();
            assertThat(field(page, "Context")).isVisible();
        }
        field(second, "Context").fill("What the second one typed.");
        field(first, "Context").fill("What the first one typed.");
        button(first, "Save").click();
        assertThat(first.getByText("All saved.")).isVisible();

        button(second, "Save").click();
        assertThat(second.getByText("Somebody else changed this since you opened it")
                        .first())
                .isVisible();
        assertThat(field(second, "Context")).hasValue("What the second one typed.");
    }

    /** All at once, as a guesser's program does: one after the other, the waits in between would be over before the last try. */
    @Test
    void should_make_guessers_wait_even_when_they_then_guess_right() throws Exception {
        Callable<Boolean> guess = () -> {
            try {
                signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("len@demo.example", "a guess"));
                return true;
            } catch (AuthenticationException wrong) {
                return false;
            }
        };
        try (ExecutorService guessers = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> tried : guessers.invokeAll(Collections.nCopies(12, guess))) {
                Assertions.assertThat(tried.get()).isFalse();
            }
        }
        Page page = window(WIDE, ColorScheme.LIGHT);
        tryToSignIn(page, "len", PASSWORD);
        assertThat(page.getByText("That did not work")).isVisible();
    }
}
