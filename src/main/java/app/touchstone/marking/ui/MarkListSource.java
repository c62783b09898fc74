package app.touchstone.marking.ui;

import app.touchstone.account.PersonId;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the list of marks gets its rows and, for the few that are in sight, their words. */
interface MarkListSource {

    /** In reading order. */
    Stream<MarkRow> rows(Predicate<MarkRow> wanted);

    boolean has(MarkId mark);

    /** In the order asked for. */
    List<ListedMark> words(List<MarkId> ids);

    /** Which marks have these words in their quote or note. */
    Set<MarkId> matching(String words);

    Map<CodeId, String> labels(Collection<CodeId> codes);

    Map<PersonId, String> names(Collection<PersonId> people);

    PersonId me();
}
