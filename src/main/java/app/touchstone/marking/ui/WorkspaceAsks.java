package app.touchstone.marking.ui;

import app.touchstone.codebook.Code;
import app.touchstone.marking.MarkId;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The questions the workspace asks before a deed: which code instead, which claim instead. */
final class WorkspaceAsks {

    private final OpenedText.Services services;
    private final OpenedText text;
    private final MarkActs acts;

    WorkspaceAsks(OpenedText.Services services, OpenedText text, MarkActs acts) {
        this.services = services;
        this.text = text;
        this.acts = acts;
    }

    void otherCode(MarkInspector.Shown shown) {
        code(shown.code(), code -> acts.recode(List.of(shown.mark().id()), code.id()));
    }

    void otherCode(Collection<MarkId> marks) {
        code(null, code -> acts.recode(marks, code.id()));
    }

    void otherClaim(MarkInspector.Shown shown) {
        new AskClaim(
                        services.claims(),
                        text.member(),
                        shown.mark().claim(),
                        claim -> acts.reclaim(shown.mark().id(), claim.id()))
                .open();
    }

    private void code(@Nullable Code now, Consumer<Code> chosen) {
        new AskCode(services.codebooks().newest(text.member()), now, chosen).open();
    }
}
