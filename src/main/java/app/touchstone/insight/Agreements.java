package app.touchstone.insight;

import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.Rating;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.codebook.VerdictScales;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** How far the desk's people agree: over ratings, framings and marks. */
@Service
@Validated
public class Agreements {

    private final SettledJudgements judgements;
    private final MarkedTexts texts;
    private final VerdictScales scales;
    private final Codebooks codebooks;

    Agreements(SettledJudgements judgements, MarkedTexts texts, VerdictScales scales, Codebooks codebooks) {
        this.judgements = judgements;
        this.texts = texts;
        this.scales = scales;
        this.codebooks = codebooks;
    }

    /** What can be asked for. */
    @Transactional(readOnly = true)
    public AgreementChoices choices(Member member) {
        member.require(Permission.READ);
        List<Judged> judged = judgements.of(member);
        Set<YearMonth> months = new TreeSet<>();
        judged.forEach(row -> months.add(row.month()));
        texts.of(member).forEach(text -> text.marks().forEach(mark -> months.add(mark.month())));
        List<Codebook> newest = codebooks.newest(member);
        return new AgreementChoices(
                judged.stream()
                        .map(Judged::scale)
                        .distinct()
                        .map(id -> scales.get(member, id))
                        .map(scale -> new AgreementChoices.Choice(scale.id().toString(), ScaleQuestion.name(scale)))
                        .sorted(Comparator.comparing(AgreementChoices.Choice::name))
                        .toList(),
                newest.stream()
                        .flatMap(book -> codebooks.versions(member, book.key()).stream()
                                .map(head -> new AgreementChoices.Choice(
                                        head.id().toString(), FramingQuestion.name(book.name(), head.number()))))
                        .toList(),
                newest.stream()
                        .flatMap(book -> book.codes().stream())
                        .map(code -> new AgreementChoices.Choice(
                                code.id().toString(), code.codebookName() + " › " + code.path()))
                        .toList(),
                List.copyOf(months));
    }

    /**
     * Computes.
     *
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    @Transactional(readOnly = true)
    public AgreementAnswer answer(Member member, @Valid AgreementQuery query, Intervals intervals) {
        member.require(Permission.READ);
        return question(member, query).answer(intervals);
    }

    /** The judgements behind the figures, in the form that the command line's {@code agreement} reads. */
    @Transactional(readOnly = true)
    public void write(Member member, @Valid AgreementQuery query, Writer out) {
        member.require(Permission.READ);
        Question question = question(member, query);
        try {
            out.write("unit,rater,value\r\n");
            question.rows((unit, rater, value) ->
                    out.write(quoted(unit) + "," + quoted(rater) + "," + quoted(value) + "\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String cell) {
        return cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? cell
                : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private Question question(Member member, AgreementQuery query) {
        return switch (query.subject()) {
            case RATINGS -> ratings(member, query);
            case FRAMINGS -> framings(member, query);
            case MARKS ->
                new MarkQuestion(
                        new MarkSample(texts.of(member)).where(mark -> query.holds(mark.month())),
                        Optional.ofNullable(query.codebook()),
                        code(member, query),
                        books(member));
        };
    }

    private Question ratings(Member member, AgreementQuery query) {
        List<Judged> rows = inPeriod(member, query);
        Map<app.touchstone.codebook.ScaleId, VerdictScale> used = new HashMap<>();
        rows.stream().map(Judged::scale).distinct().forEach(id -> used.put(id, scales.get(member, id)));
        VerdictScale scale = query.scale() != null
                ? scales.get(member, query.scale())
                : rows.stream().collect(Collectors.groupingBy(Judged::scale, Collectors.counting())).entrySet().stream()
                        .max(Map.Entry.<app.touchstone.codebook.ScaleId, Long>comparingByValue()
                                .thenComparing(most -> most.getKey().value()))
                        .map(most -> used.get(most.getKey()))
                        .orElseGet(() -> scales.newest(member).getFirst());
        return new ScaleQuestion(rows, scale, used);
    }

    private Question framings(Member member, AgreementQuery query) {
        return new FramingQuestion(
                inPeriod(member, query),
                Optional.ofNullable(query.codebook()),
                code(member, query),
                books(member),
                codebooks.newest(member));
    }

    private List<Judged> inPeriod(Member member, AgreementQuery query) {
        return judgements.of(member).stream()
                .filter(row -> query.holds(row.month()))
                .toList();
    }

    private Optional<Code> code(Member member, AgreementQuery query) {
        return Optional.ofNullable(query.code()).map(id -> codebooks.code(member, id));
    }

    /** All versions of all codebooks, by key and then by number. */
    private List<Book> books(Member member) {
        List<Book> books = new ArrayList<>();
        codebooks
                .newest(member)
                .forEach(newest -> codebooks.versions(member, newest.key()).stream()
                        .sorted(Comparator.comparing(head -> head.number()))
                        .map(head -> codebooks.get(member, head.id()))
                        .map(book -> new Book(book.id(), book.key(), book.name(), book.number(), book.publishedAt()))
                        .forEach(books::add));
        return books;
    }

    /** The name a code has in judgements, in every version of its codebook. */
    static String name(Code code, List<Book> books) {
        return books.stream()
                .filter(book -> book.id().equals(code.codebook()))
                .map(book -> book.key() + "/" + code.key())
                .findFirst()
                .orElse(code.key());
    }

    static List<String> order(VerdictScale scale) {
        return scale.ratings().stream()
                .filter(rating -> !rating.offScale())
                .sorted(Comparator.comparing(Rating::ordinal, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(Rating::key)
                .toList();
    }

    static List<YearMonth> months(Stream<YearMonth> all) {
        return all.distinct().sorted().toList();
    }
}
