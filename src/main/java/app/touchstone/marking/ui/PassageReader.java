package app.touchstone.marking.ui;

import app.touchstone.marking.MarkId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A text to read with its marks, and all that is needed to make, find and change them; the work is done in the browser, by
 * {@code passage-reader.ts}. Send a text once with {@link #open} and small changes after it.
 *
 * <p>A mark is painted before the server hears of it: answer every {@link #onMade} with {@link #confirmMark} or
 * {@link #refuseMark}. The same mark may come twice, under the same id, when a connection broke in between.
 */
@Tag("passage-reader")
@JsModule("./passage-reader.ts")
public final class PassageReader extends Component {

    private static final String DETAIL = "event.detail";

    /** Shows a text in place of what was shown before. */
    public void open(ReaderText text) {
        call("open", text);
    }

    /** Paints a mark, or paints it anew. */
    public void putMark(PaintedMark mark) {
        call("putMark", mark);
    }

    /** Takes a mark off the text; harmless when it is not there. */
    public void removeMark(MarkId id) {
        call("removeMark", id.toString());
    }

    /** A mark that was made here is stored. */
    public void confirmMark(MarkId id) {
        call("confirmMark", id.toString());
    }

    /** A mark that was made here is not stored: it is taken off again, and the reason shown and spoken. */
    public void refuseMark(MarkId id, String message) {
        call("refuseMark", id.toString(), message);
    }

    /** Rings a mark, scrolls to it and gives it the focus; null rings none. */
    public void chooseMark(@Nullable MarkId id) {
        getElement().executeJs("this.chooseMark($0)", id == null ? null : id.toString());
    }

    /** Shows and speaks a passing remark. */
    public void showMessage(String text) {
        call("showMessage", text);
    }

    /** Opens the box that finds a passage by its quote. */
    public void openQuoteBox() {
        call("openQuoteBox");
    }

    public void onMade(SerializableConsumer<ReaderEvents.Made> listener) {
        on("mark-made", ReaderEvents::made, listener);
    }

    public void onChosen(SerializableConsumer<ReaderEvents.Chosen> listener) {
        on("mark-chosen", ReaderEvents::chosen, listener);
    }

    public void onRemoveAsked(SerializableConsumer<MarkId> listener) {
        on("mark-remove-asked", ReaderEvents::id, listener);
    }

    public void onRecodeAsked(SerializableConsumer<ReaderEvents.Recode> listener) {
        on("mark-recode-asked", ReaderEvents::recode, listener);
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

    private void call(String function, Object... arguments) {
        getElement().callJsFunction(function, arguments);
    }
}
