package app.touchstone.review.ui;

import app.touchstone.account.Member;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.VerdictScale;
import app.touchstone.look.Chip;
import app.touchstone.look.Labels;
import app.touchstone.review.Differences;
import app.touchstone.review.Justification;
import app.touchstone.review.OpenedAssessment;
import app.touchstone.review.PassageKind;
import app.touchstone.review.SealProof;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dispute as a table: a row for each field, what differs first, what each assessor has, and the decision. */
final class DisputeTable extends Div {

    private final List<OpenedAssessment> sides;
    private final Differences differences;
    private final VerdictScale scale;
    private final Map<CodeId, Code> codes;
    private final @Nullable RulingForm form;

    /** @param form null for whoever may not decide */
    DisputeTable(
            Member member,
            Method method,
            List<OpenedAssessment> sides,
            Differences differences,
            List<SealProof> seals,
            @Nullable RulingForm form) {
        this.sides = sides;
        this.differences = differences;
        this.form = form;
        scale = method.scale(member, sides.getFirst().scale());
        codes = codes(member, method);
        addClassNames("card", "dispute", "of-" + sides.size());
        setClassName("undecidable", form == null);
        add(head(seals));
        Stream.of(Differences.Field.values())
                .sorted(Comparator.comparing(field -> !differences.fields().contains(field)))
                .map(this::row)
                .forEach(this::add);
        if (!differences.passages().isEmpty()) {
            add(passages());
        }
        add(evidence(), words());
    }

    private Map<CodeId, Code> codes(Member member, Method method) {
        Set<CodeId> named = Stream.concat(
                        sides.stream().flatMap(side -> side.details().framings().stream()),
                        differences.passages().stream()
                                .flatMap(one ->
                                        Stream.of(one.code(), one.other()).filter(Objects::nonNull)))
                .collect(Collectors.toSet());
        return method.named(member, named);
    }

    private Div head(List<SealProof> seals) {
        Div head = new Div(new Span(getTranslation("review.dispute.field")));
        head.addClassName("dispute-head");
        sides.forEach(side -> {
            Div letter = new Div(new Span(getTranslation("review.dispute.assessment", side.letter())));
            seals.stream()
                    .filter(seal ->
                            seal.round() == side.round() && seal.letter().equals(side.letter()))
                    .filter(SealProof::holds)
                    .findFirst()
                    .ifPresent(seal -> letter.add(soft(getTranslation(
                            "review.dispute.seal",
                            seal.kept().substring(0, 4),
                            seal.kept().substring(seal.kept().length() - 2)))));
            head.add(letter);
        });
        head.add(new Span(form == null ? "" : getTranslation("review.dispute.decision")));
        return head;
    }

    private Component row(Differences.Field field) {
        boolean differs = differences.fields().contains(field);
        DisputeRow row = new DisputeRow(Labels.of(this, field), differs, how(field, differs), sides);
        row.each(side -> field == Differences.Field.RATING ? rating(side) : framings(side));
        RulingForm deciding = form;
        if (deciding != null) {
            row.decided(differs ? deciding.on(field) : soft(getTranslation("review.dispute.kept")));
        }
        return row;
    }

    private String how(Differences.Field field, boolean differs) {
        if (field != Differences.Field.RATING || !differs) {
            return "";
        }
        Integer steps = differences.steps();
        return steps == null
                ? getTranslation("review.adjudication.offScale")
                : getTranslation("review.adjudication.steps", steps);
    }

    private Component rating(OpenedAssessment side) {
        return scale.rating(String.valueOf(side.details().rating()))
                .<Component>map(rating -> SealedAssessment.rating(rating, scale))
                .orElseGet(() -> soft(""));
    }

    /** Those that all have; those that this one has beyond the others; and those that only others have. */
    private Div framings(OpenedAssessment side) {
        Div chips = new Div();
        chips.addClassName("chips");
        Map<CodeId, Differences.Framing> differing = new HashMap<>();
        differences.framings().forEach(one -> differing.put(one.code(), one));
        sorted(side.details().framings())
                .forEach(code -> chips.add(
                        differing.containsKey(code.id())
                                ? signed("+", code, "review.dispute.extra", "framing-extra")
                                : new Chip(code.path(), code.colour())));
        differences.framings().stream()
                .filter(one -> one.missingIn().contains(side.letter()))
                .filter(one -> codes.containsKey(one.code()))
                .forEach(one -> chips.add(signed(
                        "−",
                        Objects.requireNonNull(codes.get(one.code())),
                        one.kin().containsKey(side.letter()) ? "review.dispute.depth" : "review.dispute.missing",
                        "framing-missing")));
        if (chips.getComponentCount() == 0) {
            chips.add(soft(getTranslation("review.dispute.noFramings")));
        }
        return chips;
    }

    private Chip signed(String sign, Code code, String how, String style) {
        Chip chip = new Chip(sign + " " + code.path());
        Span words = new Span(" " + getTranslation(how));
        words.addClassName(how.equals("review.dispute.depth") ? "soft" : "visually-hidden");
        chip.add(words);
        chip.addClassName(style);
        return chip;
    }

    private List<Code> sorted(Collection<CodeId> ids) {
        return ids.stream()
                .map(codes::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Code::path))
                .toList();
    }

    private DisputeRow passages() {
        long same = differences.passages().stream()
                .filter(one -> one.kind() == PassageKind.SAME)
                .count();
        boolean differs = same < differences.passages().size();
        return new DisputeRow(
                        getTranslation("review.dispute.passages"),
                        differs,
                        getTranslation(
                                "review.dispute.passagesSame",
                                same,
                                differences.passages().size()),
                        sides)
                .together(new PassageList(differences.passages(), codes));
    }

    private DisputeRow evidence() {
        Map<Integer, String> alone = new HashMap<>();
        differences.evidence().forEach(one -> alone.put(one.number(), one.by()));
        return new DisputeRow(getTranslation("review.dispute.cited"), !alone.isEmpty(), "", sides).each(side -> {
            Div chips = new Div();
            chips.addClassName("chips");
            cited(side).forEach(number -> {
                Chip chip = new Chip(
                        alone.containsKey(number) ? getTranslation("review.dispute.alone", number) : "E" + number);
                chip.setClassName("framing-extra", alone.containsKey(number));
                chips.add(chip);
            });
            return chips;
        });
    }

    private static Set<Integer> cited(OpenedAssessment side) {
        return Justification.parse(side.details().justification(), Locale.ROOT).sentences().stream()
                .flatMap(sentence -> sentence.citations().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private DisputeRow words() {
        DisputeRow row = new DisputeRow(
                        getTranslation("review.adjudication.outcome"),
                        false,
                        form == null ? "" : getTranslation("review.dispute.words"),
                        sides)
                .uncompared();
        row.each(side -> SealedAssessment.words(side.details()));
        if (form != null) {
            row.decided(form.words());
        }
        return row;
    }

    private static Span soft(String text) {
        Span words = new Span(text);
        words.addClassName("soft");
        return words;
    }
}
