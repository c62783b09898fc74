package app.touchstone.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why a claim is rated as it is: sentences, each of which cites evidence ({@code [E1]}, {@code [E1][E3]},
 * {@code [E1, E3]}) or is marked as the author's own reasoning ({@code [R]}). A mark after the full stop belongs to the
 * sentence before it. Blank lines part paragraphs.
 */
public record Justification(List<Paragraph> paragraphs) {

    public Justification {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Reads a justification as it was typed; any text is accepted, and brackets that are no mark stay text.
     *
     * @param language decides where sentences end
     */
    public static Justification parse(String text, Locale language) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String block : text.split("\\R[\\s\\u00A0]*\\R", -1)) {
            List<Sentence> sentences = MarkedText.read(block).sentences(language);
            if (!sentences.isEmpty()) {
                paragraphs.add(new Paragraph(sentences));
            }
        }
        return new Justification(paragraphs);
    }

    public List<Sentence> sentences() {
        return paragraphs.stream().flatMap(one -> one.sentences().stream()).toList();
    }

    /** The numbers that are cited and not among {@code known}, ascending. */
    public Set<Integer> unknownCitations(Set<Integer> known) {
        Set<Integer> unknown = new TreeSet<>();
        sentences().forEach(sentence -> unknown.addAll(sentence.citations()));
        unknown.removeAll(known);
        return unknown;
    }

    /** Sentences that neither cite evidence nor are marked as reasoning, in the order of the text. */
    public List<Sentence> uncitedSentences() {
        return sentences().stream()
                .filter(sentence -> !sentence.reasoning() && sentence.marks().isEmpty())
                .toList();
    }

    public record Paragraph(List<Sentence> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
            if (sentences.isEmpty()) {
                throw new IllegalArgumentException("a paragraph without sentences");
            }
        }
    }

    /**
     * One sentence without its marks.
     *
     * @param marks where evidence is cited, ascending by place
     * @param reasoning whether the author marked it as reasoning rather than evidence
     */
    public record Sentence(String text, List<Mark> marks, boolean reasoning) {

        public Sentence {
            marks = List.copyOf(marks);
            if (text.isBlank()) {
                throw new IllegalArgumentException("a sentence without text");
            }
            int last = 0;
            for (Mark mark : marks) {
                if (mark.at() < last || mark.at() > text.length()) {
                    throw new IllegalArgumentException("a mark at " + mark.at() + " in " + text.length() + " units");
                }
                last = mark.at();
            }
        }

        /** The numbers of the evidence it cites, each once, in the order of the text. */
        public List<Integer> citations() {
            Set<Integer> all = new LinkedHashSet<>();
            marks.forEach(mark -> all.addAll(mark.evidence()));
            return List.copyOf(all);
        }

        /** The sentence cut at its marks, for showing each citation where it was put. */
        public List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            int from = 0;
            for (Mark mark : marks) {
                pieces.add(new Piece(text.substring(from, mark.at()), mark.evidence()));
                from = mark.at();
            }
            if (from < text.length()) {
                pieces.add(new Piece(text.substring(from), List.of()));
            }
            return pieces;
        }
    }

    /**
     * A citation in a sentence.
     *
     * @param at where it stands in the sentence's text, in UTF-16 units
     * @param evidence the numbers it names, at least one
     */
    public record Mark(int at, List<Integer> evidence) {
        public Mark {
            evidence = List.copyOf(evidence);
            if (evidence.isEmpty()) {
                throw new IllegalArgumentException("a mark that cites nothing");
            }
        }
    }

    /** A stretch of a sentence and the evidence cited right after it, if any. */
    public record Piece(String text, List<Integer> citations) {}
}
