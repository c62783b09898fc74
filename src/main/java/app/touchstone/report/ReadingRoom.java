package app.touchstone.report;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.account.Desks.PublicDesk;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Logo;
import app.touchstone.basis.Problem;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.review.DeskPolicy;
import app.touchstone.review.Policies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anyone may read without signing in: published editions, the method behind them, and nothing else. */
@Service
public class ReadingRoom {

    private final EditionShelf shelf;
    private final EditionFiles files;
    private final Desks desks;
    private final PublicFronts fronts;
    private final PublicCatalogue catalogue;
    private final Letterheads letterheads;
    private final Codebooks codebooks;
    private final VerdictScales scales;
    private final Policies policies;
    private final Methodologies methodologies;

    ReadingRoom(
            EditionShelf shelf,
            EditionFiles files,
            Desks desks,
            PublicFronts fronts,
            PublicCatalogue catalogue,
            Letterheads letterheads,
            Codebooks codebooks,
            VerdictScales scales,
            Policies policies,
            Methodologies methodologies) {
        this.shelf = shelf;
        this.files = files;
        this.desks = desks;
        this.fronts = fronts;
        this.catalogue = catalogue;
        this.letterheads = letterheads;
        this.codebooks = codebooks;
        this.scales = scales;
        this.policies = policies;
        this.methodologies = methodologies;
    }

    @Transactional(readOnly = true)
    public List<PublicDesk> desks() {
        return desks.all();
    }

    /** Every desk as readers meet it, by name. */
    public List<Front> fronts() {
        return fronts.all();
    }

    /** One desk as readers meet it, in one query. @throws Problem NOT_FOUND when there is no such desk */
    public Front front(String slug) {
        return fronts.of(slug).orElseThrow(() -> Problem.notFound("report"));
    }

    /** All desks together, in one query. */
    public Hall hall() {
        return fronts.hall();
    }

    /**
     * Which edition an address means, in one query and without opening it.
     *
     * @param number null for the newest edition
     * @throws Problem NOT_FOUND when there is no such desk, report or edition
     */
    public ShownEdition shown(String deskSlug, String slug, @Nullable Integer number) {
        return fronts.edition(deskSlug, slug, number).orElseThrow(() -> Problem.notFound("report"));
    }

    /** What a desk published and a reader looks for, the newest first. */
    @Transactional(readOnly = true)
    public PublicPage<PublicReport> find(Front front, PublicQuery query) {
        return catalogue.find(front.desk(), query);
    }

    /** By what the desk's reports can be filtered. */
    @Transactional(readOnly = true)
    public PublicChoices choices(Front front) {
        return catalogue.choices(front.desk(), front.stamp());
    }

    /** The desk's editions by when they went out, the newest first; or only those that correct another. */
    @Transactional(readOnly = true)
    public PublicPage<PublicEdition> log(Front front, boolean correctionsOnly, int offset, int limit) {
        return catalogue.editions(front.desk(), correctionsOnly, offset, limit);
    }

    /** Where all reports of all desks stand, the oldest first. */
    public List<PublicAddressed> addresses(int offset, int limit) {
        return catalogue.addresses(offset, limit);
    }

    /** How many reports all desks have published. */
    public int count() {
        return catalogue.count();
    }

    /** A logo the desk has or once had. @throws Problem NOT_FOUND when it never had it */
    public Logo logo(Front front, String sha256) {
        return letterheads.logo(front.desk(), sha256).orElseThrow(() -> Problem.notFound("report"));
    }

    /** A text that changes whenever {@link #method} does; in one query. */
    public String methodState(Front front) {
        return fronts.method(front.desk());
    }

    @Transactional(readOnly = true)
    public PublicMethod method(Front front) {
        DeskId desk = front.desk();
        DeskPolicy policy = policies.published(desk);
        List<VerdictScale> known = new ArrayList<>(scales.published(desk));
        // the scale that verdicts are given on comes first
        known.sort(Comparator.comparing(scale -> !scale.id().equals(policy.scale())));
        return new PublicMethod(methodologies.published(desk), policy, known, codebooks.published(desk));
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
