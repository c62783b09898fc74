package app.touchstone.exchange;

import app.touchstone.anchoring.TextRange;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one annotation under one of its tags.
 *
 * @param number its place in the file, from 1
 * @param annotation its IRI; a hash of it when it has none
 * @param label its tag, empty without one
 * @param code what the tag is on this desk; null for a claim, and when it is unknown
 * @param quote what it quotes, at most 200 units of it
 * @param places where its passage stands, in UTF-16 units; empty when it is not placed
 * @param times how often the quote stands in the text, as far as it was looked up
 * @param elsewhere its target is another address than the document's
 * @param broken the rules of the Web Annotation Data Model it breaks
 * @param mark the mark it is or becomes, null when it becomes none
 */
public record ImportRow(
        int number,
        String annotation,
        String label,
        @Nullable CodeId code,
        ImportOutcome outcome,
        String quote,
        List<TextRange> places,
        int times,
        boolean elsewhere,
        Set<AnnotationRule> broken,
        @Nullable MarkId mark) {}
