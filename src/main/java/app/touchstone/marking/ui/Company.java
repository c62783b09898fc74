package app.touchstone.marking.ui;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.document.Document;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkFeed;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import app.touchstone.marking.Presence;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Those who have the same document open: what they change, and who they are. Left when the window closes. */
final class Company {

    /** The services behind it. */
    @Component
    record Services(Marks marks, MarkFeed feed, Presence presence, Desks desks) {}

    private final Services services;
    private final UI ui;
    private Runnable leave = () -> {};

    Company(Services services, UI ui) {
        this.services = services;
        this.ui = ui;
    }

    /** Comes to a document, leaving the one before. */
    void enter(Member member, Document document, Consumer<List<Mark>> changed, HereNow here) {
        leave();
        Runnable deaf = services.feed.listen(member, document.snapshot(), marks -> read(member, marks, changed));
        Runnable gone = services.presence.enter(
                member, document.id(), people -> access(() -> here.show(people, member.person())));
        leave = () -> {
            deaf.run();
            gone.run();
        };
    }

    void leave() {
        leave.run();
        leave = () -> {};
    }

    /** Read outside of the window's lock, under the rights the person has by now. */
    private void read(Member member, Set<MarkId> ids, Consumer<List<Mark>> changed) {
        services.desks.member(member.person(), member.desk()).ifPresent(now -> {
            List<Mark> marks = services.marks.some(now, ids);
            access(() -> changed.accept(marks));
        });
    }

    private void access(Runnable work) {
        try {
            ui.access(work::run);
        } catch (UIDetachedException closed) {
            leave();
        }
    }
}
