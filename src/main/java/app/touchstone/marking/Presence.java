package app.touchstone.marking;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.document.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Who has a document open. Kept in memory only: whoever leaves, leaves no trace. */
@Component
public class Presence {

    /** Somebody who has the document open, in one window or in several. */
    public record Here(PersonId person, String name) {}

    private record Place(DeskId desk, DocumentId document) {}

    private record Window(Here who, Consumer<List<Here>> told) {}

    private final Background background;
    private final Map<Place, List<Window>> windows = new ConcurrentHashMap<>();

    Presence(Background background) {
        this.background = background;
    }

    /**
     * Says that the member has a document of their desk open.
     *
     * @param told is given everybody who is here, by name, the member too; at once and whenever somebody comes or goes, on
     *     another thread
     * @return says that they have left; call it when the window closes
     */
    public Runnable enter(Member member, DocumentId document, Consumer<List<Here>> told) {
        member.require(Permission.READ);
        Place place = new Place(member.desk(), document);
        Window window = new Window(new Here(member.person(), member.name()), told);
        windows.compute(place, (key, all) -> {
            List<Window> now = all == null ? new ArrayList<>() : new ArrayList<>(all);
            now.add(window);
            return List.copyOf(now);
        });
        tell(place);
        return () -> {
            windows.computeIfPresent(place, (key, all) -> {
                List<Window> now = all.stream().filter(other -> other != window).toList();
                return now.isEmpty() ? null : now;
            });
            tell(place);
        };
    }

    /** Everybody who has a document of the member's desk open, by name. */
    public List<Here> here(Member member, DocumentId document) {
        member.require(Permission.READ);
        return here(new Place(member.desk(), document));
    }

    private List<Here> here(Place place) {
        Map<String, Here> people = new TreeMap<>();
        windows.getOrDefault(place, List.of())
                .forEach(window -> people.put(window.who.person().toString(), window.who));
        return people.values().stream().sorted(Comparator.comparing(Here::name)).toList();
    }

    private void tell(Place place) {
        background.run(() -> {
            List<Here> now = here(place);
            windows.getOrDefault(place, List.of()).forEach(window -> window.told.accept(now));
        });
    }
}
