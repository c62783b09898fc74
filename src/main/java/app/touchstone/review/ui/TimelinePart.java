package app.touchstone.review.ui;

import app.touchstone.account.People;
import app.touchstone.claim.ClaimState;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import app.touchstone.look.DateTexts;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was done to the claim, newest first, from the journal. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TimelinePart extends ClaimPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SHOWN_AT_ONCE = 12;

    private final Journal journal;
    private final People people;
    private final Div body = new Div();

    TimelinePart(Journal journal, People people) {
        super("review.timeline.title");
        this.journal = journal;
        this.people = people;
        add(body);
    }

    @Override
    void show() {
        List<JournalEntry> entries =
                journal.of(now().member().desk().value(), now().id().value()).reversed();
        Map<UUID, String> names = people.names(entries.stream()
                .map(JournalEntry::actor)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        body.removeAll();
        body.add(list(entries.stream().limit(SHOWN_AT_ONCE).toList(), names));
        if (entries.size() > SHOWN_AT_ONCE) {
            NativeDetails earlier =
                    new NativeDetails(getTranslation("review.timeline.earlier", entries.size() - SHOWN_AT_ONCE));
            earlier.setContent(list(entries.subList(SHOWN_AT_ONCE, entries.size()), names));
            body.add(earlier);
        }
    }

    private OrderedList list(List<JournalEntry> entries, Map<UUID, String> names) {
        OrderedList list = new OrderedList();
        list.addClassName("timeline");
        entries.forEach(entry -> list.add(line(entry, names)));
        return list;
    }

    private ListItem line(JournalEntry entry, Map<UUID, String> names) {
        String who = entry.actor() == null
                ? getTranslation("review.timeline.program")
                : names.getOrDefault(entry.actor(), getTranslation("review.timeline.unknown"));
        Span deed = new Span(getTranslation("journal.action." + entry.action()));
        deed.addClassName("deed");
        Span when = new Span(who + " · " + DateTexts.time(this, entry.at()));
        when.addClassName("soft");
        ListItem line = new ListItem(deed);
        String more = more(entry);
        if (!more.isBlank()) {
            Span content = new Span(more);
            content.addClassName("what");
            line.add(content);
        }
        line.add(when);
        return line;
    }

    private String more(JournalEntry entry) {
        JsonNode content = JSON.readTree(entry.content());
        return switch (entry.action()) {
            case "claim.moved" -> moved(content);
            case "verdict.dissent" ->
                content.path("as").asString("") + ": " + content.path("text").asString("");
            case "claim.changed" ->
                content.path("from").asString("").equals(content.path("to").asString(""))
                        ? ""
                        : getTranslation(
                                "review.timeline.reworded",
                                content.path("from").asString(""),
                                content.path("to").asString(""));
            case "evidence.added", "evidence.changed", "evidence.withdrawn", "evidence.restored" ->
                "E" + content.path("number").asInt(0) + " · "
                        + content.path("source").asString("");
            case "claim.appearance.added", "claim.appearance.removed", "claim.appearance.first" ->
                content.path("address").asString("").isEmpty()
                        ? "“" + content.path("quote").asString("") + "”"
                        : content.path("address").asString("");
            default -> "";
        };
    }

    private String moved(JsonNode content) {
        String way = state(content.path("from").asString("")) + " → "
                + state(content.path("to").asString(""));
        String reason = content.path("reason").asString("");
        return reason.isEmpty() ? way : way + ": " + reason;
    }

    private String state(String name) {
        return Labels.of(this, ClaimState.valueOf(name));
    }
}
