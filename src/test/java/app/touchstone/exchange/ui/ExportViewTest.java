package app.touchstone.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.basis.Translations;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimState;
import app.touchstone.exchange.BundleImport;
import app.touchstone.exchange.ExchangePlaces;
import app.touchstone.exchange.ExportFiles;
import app.touchstone.exchange.ExportFormat;
import app.touchstone.exchange.ExportKind;
import app.touchstone.job.Job;
import app.touchstone.job.JobState;
import app.touchstone.job.Jobs;
import app.touchstone.job.ui.JobCard;
import app.touchstone.look.Labels;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The screen on which things are taken out. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
@ViewPackages(packages = "app.touchstone")
class ExportViewTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    ExportFiles files;

    @Autowired
    Jobs jobs;

    private Member ada;

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

    private static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }

    private Anchor download() {
        return find(Anchor.class).withText(words("exchange.out.download")).single();
    }

    private Select<?> kind() {
        return find(Select.class)
                .withCondition(field -> words("exchange.out.kind").equals(field.getLabel()))
                .single();
    }

    @Test
    void should_say_how_much_it_would_be_and_link_to_what_is_small() {
        work.open(ada);
        work.inReview(ada);
        navigate(ExchangePlaces.EXPORT, ExportView.class);

        assertThat(find(Paragraph.class).withText("2 claims.").all()).hasSize(1);
        assertThat(download().getHref()).isEqualTo("/export/out/claims?format=CSV");

        MultiSelectComboBox<?> states = find(MultiSelectComboBox.class).single();
        test(states).selectItem(words(Labels.key(ClaimState.OPEN)));
        assertThat(find(Paragraph.class).withText("One claim.").all()).hasSize(1);
        assertThat(download().getHref()).isEqualTo("/export/out/claims?format=CSV&state=OPEN");
    }

    @Test
    void should_offer_the_forms_a_kind_has_and_the_bounds_that_mean_something() {
        work.open(ada);
        navigate(ExchangePlaces.EXPORT, ExportView.class);

        test(kind()).selectItem(words(Labels.key(ExportKind.NARRATIVES)));
        assertThat(download().getHref()).isEqualTo("/export/out/stix?format=" + ExportFormat.STIX);
        test(kind()).selectItem(words(Labels.key(ExportKind.SOURCES)));
        assertThat(find(MultiSelectComboBox.class).all()).isEmpty();
        assertThat(find(Paragraph.class)
                        .withText(words("exchange.out.count.sources", 1))
                        .all())
                .hasSize(1);
    }

    @Test
    void should_link_to_nothing_when_nothing_fits() {
        navigate(ExchangePlaces.EXPORT, ExportView.class);

        assertThat(find(Anchor.class).withText(words("exchange.out.download")).all())
                .isEmpty();
        assertThat(find(Paragraph.class).withText(words("exchange.out.noFiles")).all())
                .hasSize(1);
    }

    @Test
    void should_make_the_bundle_of_the_claim_the_address_names() throws Exception {
        Claim claim = work.claim(ada, work.open(ada));
        UI.getCurrentOrThrow()
                .navigate(
                        ExchangePlaces.EXPORT,
                        QueryParameters.of("claim", claim.id().toString()));

        test(find(Button.class).withText(words("exchange.bundle.begin")).single())
                .click();
        Job job = jobs.newest(ada, "export", 1).getFirst();
        ended(job);
        // the screen as somebody finds it who comes back
        navigate(ExchangePlaces.EXPORT, ExportView.class);
        assertThat(find(Anchor.class).withText(job.title()).single().getHref())
                .isEqualTo("/export/files/" + files.mine(ada).getFirst().id());
        assertThat(find(JobCard.class).all()).isEmpty();
    }

    @Test
    void should_say_what_does_not_hold_in_a_bundle_and_keep_nothing_of_it(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.zip"), "no bundle");
        navigate(ExchangePlaces.EXPORT, ExportView.class);
        find(BundleTaking.class).single().take(file, "broken.zip");

        Job job = jobs.newest(ada, BundleImport.WORK, 1).getFirst();
        assertThat(job.title()).isEqualTo("broken.zip");
        ended(job);
        assertThat(jobs.get(ada, job.id()).state()).isEqualTo(JobState.FAILED);
        assertThat(jobs.get(ada, job.id()).problem()).startsWith("exchange.bundle.fault.");
        assertThat(file).doesNotExist();
        roundTrip();
        assertThat(find(JobCard.class).all()).isNotEmpty();
        // whoever comes back is not told again
        navigate(ExchangePlaces.EXPORT, ExportView.class);
        assertThat(find(JobCard.class).all()).isEmpty();
    }

    @Test
    void should_ask_which_claim() {
        navigate(ExchangePlaces.EXPORT, ExportView.class);

        test(find(Button.class).withText(words("exchange.bundle.begin")).single())
                .click();
        assertThat(find(ComboBox.class)
                        .withCondition(field -> words("exchange.bundle.claim").equals(field.getLabel()))
                        .single()
                        .isInvalid())
                .isTrue();
    }

    private void ended(Job job) throws Exception {
        CompletableFuture<Job> end = new CompletableFuture<>();
        jobs.watch(ada, job.id(), now -> {
            if (now.state().ended()) {
                end.complete(now);
            }
        });
        if (!jobs.get(ada, job.id()).state().ended()) {
            end.get(1, TimeUnit.MINUTES);
        }
    }
}
