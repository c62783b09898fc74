package app.touchstone.report;

import app.touchstone.account.Desks;
import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.basis.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anyone may read without signing in: published editions and nothing else. */
@Service
public class ReadingRoom {

    private final EditionShelf shelf;
    private final EditionFiles files;
    private final Desks desks;

    ReadingRoom(EditionShelf shelf, EditionFiles files, Desks desks) {
        this.shelf = shelf;
        this.files = files;
        this.desks = desks;
    }

    @Transactional(readOnly = true)
    public List<PublicDesk> desks() {
        return desks.all();
    }

    /** @throws Problem NOT_FOUND when there is no such desk */
    @Transactional(readOnly = true)
    public PublicDesk desk(String slug) {
        return desks.bySlug(slug).orElseThrow(() -> Problem.notFound("report"));
    }

    /** The newest edition of each report of a desk, newest first. */
    @Transactional(readOnly = true)
    public List<EditionHead> reports(String deskSlug) {
        return shelf.newest(desk(deskSlug).id());
    }

    /**
     * @param number null for the newest edition
     * @throws Problem NOT_FOUND when there is no such desk, report or edition
     */
    @Transactional(readOnly = true)
    public Edition edition(String deskSlug, String slug, @Nullable Integer number) {
        return shelf.edition(desk(deskSlug).id(), deskSlug, slug, number).orElseThrow(() -> Problem.notFound("report"));
    }

    /**
     * A file of an edition, as it went out; its hash is in the journal.
     *
     * @param number null for the newest edition
     * @throws Problem NOT_FOUND when there is no such desk, report, edition or form
     */
    @Transactional(readOnly = true)
    public EditionFile.Whole file(String deskSlug, String slug, @Nullable Integer number, EditionForm form) {
        return files.find(desk(deskSlug).id(), slug, number, form).orElseThrow(() -> Problem.notFound("report"));
    }

    /** All editions of a report, oldest first. */
    @Transactional(readOnly = true)
    public List<EditionHead> editions(String deskSlug, String slug) {
        return shelf.editions(desk(deskSlug).id(), slug);
    }
}
