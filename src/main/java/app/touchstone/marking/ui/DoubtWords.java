package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebook;
import app.touchstone.look.Labels;
import app.touchstone.marking.DoubtedMark;
import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of marks to decide about what they are marked as and why somebody must decide. */
final class DoubtWords {

    private final Component view;
    private final MarkWords words;
    private final Map<CodeId, Code> codes = new HashMap<>();

    DoubtWords(Component view, MarkWords words) {
        this.view = view;
        this.words = words;
    }

    /** Reads the codes that stand behind some marks, with one question. */
    void learn(Member member, Collection<DoubtedMark> marks) {
        Set<CodeId> wanted = marks.stream()
                .flatMap(row -> Stream.concat(Stream.ofNullable(row.mark().code()), row.successors().stream()))
                .filter(code -> !codes.containsKey(code))
                .collect(Collectors.toSet());
        codes.putAll(words.codebooks().codes(member, wanted));
    }

    String code(DoubtedMark row) {
        Code code = row.mark().code() == null ? null : codes.get(row.mark().code());
        String kind = Labels.of(view, row.mark().kind());
        return code == null ? kind : kind + " › " + code.label();
    }

    String reason(DoubtedMark row) {
        if (row.mark().code() == null) {
            return view.getTranslation("marking.toDecide.doubted");
        }
        List<String> now = row.successors().stream()
                .map(codes::get)
                .filter(Objects::nonNull)
                .map(Code::label)
                .toList();
        return switch (now.size()) {
            case 0 -> view.getTranslation("marking.toDecide.removed");
            case 1 -> view.getTranslation("marking.toDecide.doubted");
            default -> view.getTranslation("marking.toDecide.split", String.join(", ", now));
        };
    }

    /** The codebooks to choose from; when all marks come from one code, what it was split into stands first. */
    static List<Codebook> successorsFirst(List<Codebook> newest, Collection<DoubtedMark> marks) {
        List<List<CodeId>> offered =
                marks.stream().map(DoubtedMark::successors).distinct().toList();
        Set<CodeId> those = offered.size() == 1 ? Set.copyOf(offered.getFirst()) : Set.of();
        return newest.stream()
                .map(book -> ordered(book, those))
                .sorted(Comparator.comparing(
                        book -> book.codes().stream().noneMatch(code -> those.contains(code.id()))))
                .toList();
    }

    private static Codebook ordered(Codebook book, Set<CodeId> first) {
        return new Codebook(
                book.id(),
                book.key(),
                book.kind(),
                book.name(),
                book.number(),
                book.language(),
                book.description(),
                book.source(),
                book.licence(),
                book.publishedAt(),
                book.codes().stream()
                        .sorted(Comparator.comparing(code -> !first.contains(code.id())))
                        .toList(),
                book.guideline());
    }
}
