package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.capture.Capture;
import app.touchstone.capture.CaptureId;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.capture.Captures;
import app.touchstone.capture.EvilServer;
import app.touchstone.capture.FetchPolicies;
import app.touchstone.capture.HostListing;
import app.touchstone.capture.ui.CaptureView;
import app.touchstone.capture.ui.CapturesView;
import app.touchstone.capture.ui.CompareView;
import app.touchstone.capture.ui.FetchingView;
import app.touchstone.claim.Claim;
import app.touchstone.evidence.AnswerKind;
import app.touchstone.evidence.EvidenceDetails;
import app.touchstone.evidence.Reliability;
import app.touchstone.evidence.Source;
import app.touchstone.evidence.SourceDetails;
import app.touchstone.evidence.SourceHistory;
import app.touchstone.evidence.SourceKind;
import app.touchstone.evidence.SourcePlaces;
import app.touchstone.evidence.SourceType;
import app.touchstone.evidence.Stance;
import app.touchstone.evidence.ui.SourceView;
import app.touchstone.evidence.ui.SourcesView;
import app.touchstone.job.Job;
import app.touchstone.job.Jobs;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens of archived copies, of evidence that cites them, and of sources. */
class CopyScreensTest extends ScreenTest {

    @Autowired
    Captures captures;

    @Autowired
    FetchPolicies policies;

    @Autowired
    SourceHistory history;

    @Autowired
    Jobs jobs;

    private final EvilServer server = new EvilServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Capture file(String words) {
        return captures.upload(ada, "notes.txt", "", new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }

    private Capture fetched(String words) {
        server.page("/page", "<p>" + words);
        Job job = captures.take(ada, server.at("/page"));
        CompletableFuture<Job> end = new CompletableFuture<>();
        jobs.watch(ada, job.id(), one -> {
            if (one.state().ended()) {
                end.complete(one);
            }
        });
        Job now = jobs.get(ada, job.id());
        try {
            Job ended = now.state().ended() ? now : end.get(30, TimeUnit.SECONDS);
            return captures.get(ada, CaptureId.of(String.valueOf(ended.outcome().get("capture"))));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int rows() {
        Grid<?> grid = find(Grid.class).single();
        return grid.getDataCommunicator().getItemCount();
    }

    @SuppressWarnings("unchecked") // the query knows the field's class, not what it holds
    private ComboBox<Source> sourceField() {
        return field(ComboBox.class, "evidence.source");
    }

    @SuppressWarnings("unchecked") // as above
    private RadioButtonGroup<Stance> stance() {
        return field(RadioButtonGroup.class, "evidence.stance");
    }

    private boolean says(String key, Object... arguments) {
        String wanted = words(key, arguments);
        return find(Paragraph.class)
                        .withCondition(one -> wanted.equals(one.getText()))
                        .exists()
                || find(Span.class)
                        .withCondition(one -> wanted.equals(one.getText()))
                        .exists();
    }

    @Test
    void should_say_what_to_do_on_an_empty_list_and_list_what_there_is() {
        navigate(CapturesView.class);
        assertThat(says("capture.list.empty.text")).isTrue();
        assertThat(says("capture.fetch.off")).isTrue();
        file("Some words.");
        navigate(FetchingView.class);
        navigate(CapturesView.class);
        assertThat(rows()).isEqualTo(1);
        test(find(TextField.class)
                        .withCondition(one -> words("capture.list.filter").equals(one.getLabel()))
                        .single())
                .setValue("nothing of the kind");
        assertThat(says("capture.list.noneFound")).isTrue();
    }

    @Test
    void should_verify_a_copy_and_note_where_others_keep_one() {
        Capture capture = file("Some words.");
        navigate(CapturePlaces.one(capture.id()), CaptureView.class);
        click("capture.verify");
        assertThat(says("capture.check.holds")).isTrue();

        test(field(TextField.class, "capture.elsewhere.address")).setValue("no address");
        click("capture.elsewhere.add");
        assertThat(field(TextField.class, "capture.elsewhere.address").isInvalid())
                .isTrue();
        test(field(TextField.class, "capture.elsewhere.address")).setValue("https://web.archive.org/web/1/x");
        click("capture.elsewhere.add");
        assertThat(captures.get(ada, capture.id()).elsewhere()).containsExactly("https://web.archive.org/web/1/x");
    }

    @Test
    void should_show_what_differs_between_two_copies() {
        policies.change(ada, true, false, 0);
        Capture before = fetched("Three ships left the harbour.");
        Capture after = fetched("Five ships left the harbour.");
        navigate(CapturePlaces.compare(before.id(), after.id()), CompareView.class);

        assertThat(says("capture.compare.differs")).isTrue();
        assertThat(find(HtmlComponent.class)
                        .withCondition(one -> one.getElement().getTag().equals("del"))
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Three");
    }

    @Test
    void should_switch_fetching_on_and_list_hosts() {
        navigate(FetchingView.class);
        test(find(Checkbox.class)
                        .withCondition(one -> words("capture.policy.on").equals(one.getLabel()))
                        .single())
                .click();
        click("app.save");
        assertThat(policies.get(ada).on()).isTrue();

        test(field(TextField.class, "capture.policy.host")).setValue("a b");
        click("capture.policy.list");
        assertThat(field(TextField.class, "capture.policy.host").isInvalid()).isTrue();
        test(field(TextField.class, "capture.policy.host")).setValue("example.org");
        click("capture.policy.list");
        assertThat(policies.get(ada).hosts())
                .singleElement()
                .satisfies(rule -> assertThat(rule.listing()).isEqualTo(HostListing.DENIED));
        click("capture.policy.unlist");
        assertThat(policies.get(ada).hosts()).isEmpty();
    }

    @Test
    void should_look_a_quote_up_while_it_is_typed_and_tell_once_what_is_alike() {
        Capture capture = file("Three ships left the harbour.");
        Claim claim = seen("A claim.");
        Source source = sources.add(
                ada, new SourceDetails("Office", SourceKind.INSTITUTION, SourceType.PRIMARY, "", "", "", ""));
        evidence.add(ada, claim.id(), details(source, "Three ships left", capture));
        open(claim);
        click("evidence.edit");
        test(field(TextArea.class, "evidence.quote")).setValue("Nobody left.");
        assertThat(says("quoteStanding.NOT_FOUND")).isTrue();
        test(field(TextArea.class, "evidence.quote")).setValue("left the harbour");
        assertThat(says("quoteStanding.FOUND")).isTrue();
        click("app.save");
        assertThat(evidence.of(ada, claim.id()).getFirst().details().quote()).isEqualTo("left the harbour");

        click("evidence.add");
        sourceField().setValue(source);
        test(field(TextField.class, "evidence.question")).setValue("Again?");
        stance().setValue(Stance.CONTEXT);
        test(field(TextArea.class, "evidence.quote")).setValue("Left the harbour!");
        click("app.save");
        assertThat(evidence.of(ada, claim.id())).hasSize(1);
        click("app.save");
        assertThat(evidence.of(ada, claim.id())).hasSize(2);
    }

    private EvidenceDetails details(Source source, String quote, Capture capture) {
        return new EvidenceDetails(
                source.id(),
                "How many?",
                AnswerKind.EXTRACTED,
                "",
                quote,
                Stance.CONTEXT,
                "",
                LocalDate.of(2022, 10, 14),
                capture.id());
    }

    @Test
    void should_show_a_flag_and_take_what_it_means() {
        policies.change(ada, true, false, 0);
        Capture capture = fetched("Three ships left the harbour.");
        Claim claim = seen("A claim.");
        Source source = sources.add(
                ada, new SourceDetails("Office", SourceKind.INSTITUTION, SourceType.PRIMARY, "", "", "", ""));
        evidence.add(ada, claim.id(), details(source, "Three ships", capture));
        fetched("Five ships left the harbour.");
        open(claim);
        click("evidence.flag.settle");
        test(field(TextArea.class, "evidence.flag.reason")).setValue("The number was corrected.");
        click("app.save");

        assertThat(evidence.of(ada, claim.id()).getFirst().flagged()).isZero();
    }

    @Test
    void should_show_a_source_with_its_uses_judge_it_and_merge_it() {
        Claim claim = seen("A claim.");
        Source office = sources.add(
                ada, new SourceDetails("The Office", SourceKind.INSTITUTION, SourceType.PRIMARY, "", "", "", ""));
        Source twin = sources.add(
                ada, new SourceDetails("Office.", SourceKind.INSTITUTION, SourceType.PRIMARY, "", "", "", ""));
        evidence.add(
                ada,
                claim.id(),
                new EvidenceDetails(
                        twin.id(), "How many?", "Three.", "", Stance.CONTEXT, "", LocalDate.of(2022, 10, 14)));
        navigate(SourcesView.class);
        assertThat(rows()).isEqualTo(2);

        navigate(SourcePlaces.one(twin.id()), SourceView.class);
        click("evidence.reliability.add");
        assertThat(field(TextArea.class, "evidence.reliability.reason").isInvalid())
                .isTrue();
        test(field(TextArea.class, "evidence.reliability.reason")).setValue("Publishes its methods.");
        click("evidence.reliability.add");
        assertThat(history.notes(ada, twin.id()))
                .singleElement()
                .satisfies(note -> assertThat(note.reliability()).isEqualTo(Reliability.MIXED));

        click("evidence.merge");
        click("evidence.merge.do");
        assertThat(getCurrentView()).isInstanceOf(SourceView.class);
        assertThat(sources.get(ada, office.id()).uses()).isEqualTo(1);
        click("evidence.merge.undo");
        assertThat(sources.get(ada, office.id()).uses()).isZero();
    }
}
