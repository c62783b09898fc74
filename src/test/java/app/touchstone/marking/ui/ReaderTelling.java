package app.touchstone.marking.ui;

import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plays the browser's reader: tells what it would tell, and hears what it is told. */
final class ReaderTelling {

    private final String text;

    ReaderTelling(String text) {
        this.text = text;
    }

    static void tell(PassageReader reader, String event, ObjectNode detail) {
        var element = reader.getElement();
        ObjectNode data = object();
        data.set("event.detail", detail);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, data));
    }

    /** What the browser was told since it was last asked: the names and arguments of the calls. */
    static List<String> heard(UI ui) {
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(PendingJavaScriptInvocation::getInvocation)
                .map(call -> call.getExpression() + " "
                        + JsonMapper.shared()
                                .writeValueAsString(call.getParameters().stream()
                                        .filter(one -> !(one instanceof com.vaadin.flow.dom.Element))
                                        .toList()))
                .toList();
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    ObjectNode claim(MarkId id, String... quotes) {
        return marks(mark(id, MarkKind.CLAIM, null, quotes));
    }

    ObjectNode coded(MarkId id, CodeId code, String... quotes) {
        return marks(mark(id, MarkKind.FRAMING, code, quotes));
    }

    ObjectNode marks(ObjectNode... all) {
        ObjectNode detail = object();
        ArrayNode marks = detail.putArray("marks");
        for (ObjectNode one : all) {
            marks.add(one);
        }
        return detail;
    }

    ObjectNode mark(MarkId id, MarkKind kind, @Nullable CodeId code, String... quotes) {
        ObjectNode mark = object().put("id", id.toString()).put("kind", kind.name());
        mark.put("codeId", code == null ? null : code.toString());
        mark.set("pieces", pieces(quotes));
        return mark;
    }

    ArrayNode pieces(String... quotes) {
        ArrayNode pieces = JsonMapper.shared().createArrayNode();
        for (String quote : quotes) {
            int start = text.indexOf(quote);
            pieces.add(object().put("start", start)
                    .put("end", start + quote.length())
                    .put("quote", quote));
        }
        return pieces;
    }

    static ObjectNode ids(MarkId... ids) {
        ObjectNode detail = object();
        ArrayNode all = detail.putArray("ids");
        for (MarkId id : ids) {
            all.add(id.toString());
        }
        return detail;
    }
}
