package app.touchstone.exchange;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An annotation from a file, as far as it concerns us.
 *
 * @param number its place in the file, from 1
 * @param id its IRI; a hash of what it says when it has none
 * @param tags what it calls its passage; one without a word when it has no tag
 * @param note its comments, one after another
 * @param anchors one for each target
 * @param sources the IRIs of the targets' sources
 */
record ReadAnnotation(
        int number,
        String id,
        List<Tag> tags,
        String note,
        List<TextAnchor> anchors,
        Set<String> sources,
        Set<AnnotationRule> broken) {

    /**
     * @param label as it stands there, empty when there is none
     * @param thing the code or the claim it names by an id of ours
     */
    record Tag(String label, @Nullable UUID thing) {}
}
