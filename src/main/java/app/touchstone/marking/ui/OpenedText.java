package app.touchstone.marking.ui;

import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.account.PersonId;
import app.touchstone.basis.Problem;
import app.touchstone.claim.Claim;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.Codebooks;
import app.touchstone.document.Document;
import app.touchstone.document.Documents;
import app.touchstone.marking.Mark;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.Marks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is read of a text that is open: at first all of it for the reader, later the words of the few rows in sight. */
final class OpenedText implements MarkListSource {

    /** The services behind it. */
    @Component
    record Services(
            Documents documents, Marks marks, Claims claims, Codebooks codebooks, MarkWords words, Desks desks) {}

    private final Services services;
    private final Member opener;
    private final Document document;
    private final OpenMarks open;
    private final LongFunction<String> claimLabel;

    OpenedText(Services services, Member opener, Document document, OpenMarks open, LongFunction<String> claimLabel) {
        this.services = services;
        this.opener = opener;
        this.document = document;
        this.open = open;
        this.claimLabel = claimLabel;
    }

    /** The text with all its marks, for the first painting; nothing of it is kept but the marks' places. */
    ReaderText read(Locale language) {
        Member member = member();
        List<Mark> marks = services.marks.on(member, document.snapshot());
        open.clear();
        marks.forEach(open::met);
        return ReaderText.of(
                services.documents.snapshot(member, document.snapshot()),
                document.details().language(),
                member.may(Permission.MARK),
                services.words.painted(member, marks, claimLabel),
                codebooks(),
                List.of(),
                language);
    }

    /** The newest version of each codebook. */
    List<Codebook> codebooks() {
        return services.codebooks.newest(member());
    }

    /** The claims that appear in the text, by number. */
    Collection<Claim> claims() {
        return services.claims.byIds(member(), open.claims()).values();
    }

    int claimCount() {
        return open.claims().size();
    }

    List<PaintedMark> painted(List<Mark> marks) {
        return marks.isEmpty() ? List.of() : services.words.painted(member(), marks, claimLabel);
    }

    /** A mark with what stands behind it. */
    MarkInspector.Shown look(Mark mark, boolean meaning) {
        MarkWords.Behind behind = services.words.behind(member(), List.of(mark));
        return new MarkInspector.Shown(mark, behind.code(mark), behind.claim(mark), behind.by(mark), meaning);
    }

    Mark mark(MarkId id) {
        return services.marks.get(member(), id);
    }

    @Override
    public Stream<MarkRow> rows(Predicate<MarkRow> wanted) {
        return open.where(wanted);
    }

    @Override
    public boolean has(MarkId mark) {
        return open.has(mark);
    }

    @Override
    public List<ListedMark> words(List<MarkId> ids) {
        Member member = member();
        Map<MarkId, Mark> marks =
                services.marks.some(member, ids).stream().collect(Collectors.toMap(Mark::id, Function.identity()));
        MarkWords.Behind behind = services.words.behind(member, marks.values());
        return ids.stream()
                .filter(marks::containsKey)
                .map(marks::get)
                .map(mark -> ListedMark.of(mark, behind.code(mark), behind.label(mark, claimLabel)))
                .toList();
    }

    @Override
    public Set<MarkId> matching(String words) {
        return services.marks.matching(member(), document.snapshot(), words);
    }

    @Override
    public Map<CodeId, String> labels(Collection<CodeId> codes) {
        Map<CodeId, Code> known = services.codebooks.codes(member(), codes);
        Map<CodeId, String> labels = new HashMap<>();
        known.forEach((id, code) -> labels.put(id, code.label()));
        return labels;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
        Map<UUID, String> known = services.words
                .people()
                .names(people.stream().map(PersonId::value).toList());
        Map<PersonId, String> names = new HashMap<>();
        known.forEach((id, name) -> names.put(new PersonId(id), name));
        return names;
    }

    @Override
    public PersonId me() {
        return opener.person();
    }

    /**
     * Who opened the text, with the rights they have by now. Not who is signed in to the running request: what others do
     * is shown from threads that belong to no request.
     */
    Member member() {
        return services.desks
                .member(opener.person(), opener.desk())
                .orElseThrow(() -> Problem.forbidden(Permission.READ.name()));
    }
}
