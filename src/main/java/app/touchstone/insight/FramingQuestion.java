package app.touchstone.insight;

import app.touchstone.codebook.Code;
import app.touchstone.codebook.Codebook;
import app.touchstone.codebook.CodebookId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Framings: of each assessment the set of codes it gave, or whether it gave one code. */
final class FramingQuestion extends ClaimQuestion {

    static final String YES = "yes";
    static final String NO = "no";

    private final List<Judged> rows;
    private final Optional<CodebookId> codebook;
    private final Optional<Code> code;
    private final List<Book> books;
    private final List<Codebook> newest;

    FramingQuestion(
            List<Judged> rows,
            Optional<CodebookId> codebook,
            Optional<Code> code,
            List<Book> books,
            List<Codebook> newest) {
        this.rows = rows;
        this.codebook = codebook;
        this.code = code;
        this.books = books;
        this.newest = newest;
    }

    static String name(String book, int number) {
        return book + " · " + number;
    }

    @Override
    public ClaimSample sample() {
        Optional<Book> book = codebook.flatMap(
                id -> books.stream().filter(one -> one.id().equals(id)).findFirst());
        List<Judged> kept = book.map(this::under).orElse(rows);
        return code.map(one -> one(kept, Agreements.name(one, books)))
                .orElseGet(() -> sets(
                        kept,
                        given -> book.map(wanted -> wanted.key().equals(given.book()))
                                .orElse(true)));
    }

    private static ClaimSample sets(List<Judged> rows, Predicate<Judged.Given> kept) {
        return new ClaimSample(
                rows,
                row -> row.framings().stream()
                        .filter(kept)
                        .map(Judged.Given::name)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("|")),
                List.of());
    }

    private static ClaimSample one(List<Judged> rows, String name) {
        return new ClaimSample(
                rows,
                row -> row.framings().stream().anyMatch(given -> given.name().equals(name)) ? YES : NO,
                List.of());
    }

    /**
     * The judgements of rounds that were judged by a version: the newest one whose codes somebody gave in the round, or, when
     * nobody gave any, the one that was the newest when the round was opened.
     */
    private List<Judged> under(Book book) {
        Map<String, Integer> versions = new HashMap<>();
        rows.forEach(row -> row.framings().stream()
                .filter(given -> given.book().equals(book.key()))
                .forEach(given -> versions.merge(row.unit(), given.version(), Math::max)));
        return rows.stream()
                .filter(row -> versions.computeIfAbsent(row.unit(), unit -> newestAt(row, book.key())) == book.number())
                .toList();
    }

    private int newestAt(Judged row, String key) {
        return books.stream()
                .filter(book -> book.key().equals(key) && !book.publishedAt().isAfter(row.openedAt()))
                .mapToInt(Book::number)
                .max()
                .orElse(0);
    }

    @Override
    public List<Reading> readings() {
        return code.isPresent()
                ? List.of(Reading.ALPHA_NOMINAL, Reading.FLEISS_KAPPA, Reading.OBSERVED_AGREEMENT)
                : List.of(Reading.ALPHA_MASI, Reading.ALPHA_JACCARD, Reading.OBSERVED_AGREEMENT);
    }

    @Override
    public Reading ofPairs() {
        return code.isPresent() ? Reading.COHEN_KAPPA : Reading.ALPHA_MASI;
    }

    @Override
    public Reading ofCodes() {
        return Reading.ALPHA_NOMINAL;
    }

    /** Only codes that somebody gave: of others there is nothing to agree on. */
    @Override
    public List<Part> codes() {
        if (code.isPresent()) {
            return List.of();
        }
        ClaimSample all = sample();
        Map<String, Judged.Given> given = new HashMap<>();
        all.rows().forEach(row -> row.framings().forEach(one -> given.putIfAbsent(one.name(), one)));
        Map<String, Code> known = new HashMap<>();
        newest.forEach(book -> book.codes().forEach(one -> known.put(book.key() + "/" + one.key(), one)));
        Optional<String> wanted = codebook.flatMap(id -> books.stream()
                .filter(book -> book.id().equals(id))
                .map(Book::key)
                .findFirst());
        return given.values().stream()
                .filter(one -> wanted.map(one.book()::equals).orElse(true))
                .map(one -> new Part(
                        Optional.ofNullable(known.get(one.name()))
                                .map(found -> found.id().toString())
                                .orElse(""),
                        Optional.ofNullable(known.get(one.name()))
                                .map(Code::path)
                                .orElse(one.label()),
                        one(all.rows(), one.name())))
                .sorted(Comparator.comparing(Part::name))
                .toList();
    }

    @Override
    public List<Part> versions() {
        List<Part> parts = new ArrayList<>();
        for (Book book : books) {
            boolean wanted = code.map(one -> Agreements.name(one, books).startsWith(book.key() + "/"))
                    .orElse(true);
            List<Judged> under = wanted ? under(book) : List.of();
            if (!under.isEmpty()) {
                parts.add(new Part(
                        book.id().toString(),
                        name(book.name(), book.number()),
                        code.map(one -> one(under, Agreements.name(one, books)))
                                .orElseGet(
                                        () -> sets(under, given -> given.book().equals(book.key())))));
            }
        }
        return parts;
    }

    @Override
    public int offScale() {
        return 0;
    }

    @Override
    String words(Judged row) {
        if (code.isPresent()) {
            return sample().value().apply(row).equals(YES) ? "+" : "–";
        }
        Optional<String> wanted = codebook.flatMap(id -> books.stream()
                .filter(book -> book.id().equals(id))
                .map(Book::key)
                .findFirst());
        String labels = row.framings().stream()
                .filter(given -> wanted.map(given.book()::equals).orElse(true))
                .map(Judged.Given::label)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? "–" : labels;
    }

    /** An empty value would be a missing one: a set of nothing is written as a bar alone. */
    @Override
    String written(String value) {
        return value.isEmpty() ? "|" : value;
    }
}
