package app.touchstone.marking.ui;

import app.touchstone.marking.MarkId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text to read with its marks, and all that is needed to make, find and change them; the work is done in the browser, by
 * {@code passage-reader.ts}. Send a text once with {@link #open} and small changes after it.
 *
 * <p>Marks are painted before the server hears of them: answer every {@link #onMade} with {@link #confirmMarks} or
 * {@link #refuseMarks}. The same marks may come twice, under the same ids, when a connection broke in between.
 */
@Tag("passage-reader")
@JsModule("./passage-reader.ts")
public final class PassageReader extends Component {

    private static final String DETAIL = "event.detail";

    /**
     * Shows a text in place of what was shown before. Vaadin keeps its last answer, here one with the whole text, in case
     * the browser asks again; the browser's word that it has the text lets go of it.
     */
    public void open(ReaderText text) {
        getElement()
                .callJsFunction("open", text)
                .then(received -> getUI().ifPresent(ui -> ui.getInternals().setLastRequestResponse(null)));
    }

    /** Paints marks, or paints them anew. */
    public void putMarks(List<PaintedMark> marks) {
        if (!marks.isEmpty()) {
            call("putMarks", marks);
        }
    }

    /** Takes marks off the text; harmless for those that are not there. */
    public void removeMarks(Collection<MarkId> ids) {
        if (!ids.isEmpty()) {
            call("removeMarks", texts(ids));
        }
    }

    /** Marks that were made here are stored. */
    public void confirmMarks(Collection<MarkId> ids) {
        if (!ids.isEmpty()) {
            call("confirmMarks", texts(ids));
        }
    }

    /** Marks that were made here are not stored: they are taken off again, and the reason shown and spoken. */
    public void refuseMarks(Collection<MarkId> ids, String message) {
        call("refuseMarks", texts(ids), message);
    }

    /** Rings a mark, scrolls to it and gives it the focus; null rings none. */
    public void chooseMark(@Nullable MarkId id) {
        getElement().executeJs("this.chooseMark($0)", id == null ? null : id.toString());
    }

    /** Shows these marks alone; null shows all. */
    public void showOnly(@Nullable Collection<MarkId> ids) {
        getElement().executeJs("this.showOnly($0)", ids == null ? null : texts(ids));
    }

    /** Shows and speaks a passing remark. */
    public void showMessage(String text) {
        call("showMessage", text);
    }

    /** Opens the box that finds a passage by its quote. */
    public void openQuoteBox() {
        call("openQuoteBox");
    }

    /** Marks made in one go, which are one deed to undo. */
    public void onMade(SerializableConsumer<List<ReaderEvents.Made>> listener) {
        on("marks-made", ReaderEvents::made, listener);
    }

    public void onChosen(SerializableConsumer<ReaderEvents.Chosen> listener) {
        on("mark-chosen", ReaderEvents::chosen, listener);
    }

    public void onPlaced(SerializableConsumer<ReaderEvents.Placed> listener) {
        on("mark-placed", ReaderEvents::placed, listener);
    }

    public void onSplit(SerializableConsumer<ReaderEvents.Split> listener) {
        on("mark-split", ReaderEvents::split, listener);
    }

    public void onMerged(SerializableConsumer<List<MarkId>> listener) {
        on("marks-merged", ReaderEvents::ids, listener);
    }

    public void onRemoveAsked(SerializableConsumer<List<MarkId>> listener) {
        on("marks-remove-asked", ReaderEvents::ids, listener);
    }

    public void onRecodeAsked(SerializableConsumer<ReaderEvents.Recode> listener) {
        on("marks-recode-asked", ReaderEvents::recode, listener);
    }

    public void onPassageAction(SerializableConsumer<ReaderEvents.PassageAction> listener) {
        on("passage-chosen", ReaderEvents::passageAction, listener);
    }

    public void onUndoAsked(Runnable listener) {
        getElement().addEventListener("undo-asked", event -> listener.run());
    }

    public void onRedoAsked(Runnable listener) {
        getElement().addEventListener("redo-asked", event -> listener.run());
    }

    private <T> void on(String event, Function<JsonNode, Optional<T>> reading, SerializableConsumer<T> listener) {
        getElement()
                .addEventListener(
                        event,
                        told -> reading.apply(told.getEventData().path(DETAIL)).ifPresent(listener))
                .addEventData(DETAIL);
    }

    private static List<String> texts(Collection<MarkId> ids) {
        return ids.stream().map(MarkId::toString).toList();
    }

    private void call(String function, Object... arguments) {
        getElement().callJsFunction(function, arguments);
    }
}
