package app.touchstone.marking;

import app.touchstone.codebook.CodeId;
import java.util.List;

/**
 * A mark that a person must decide about, because what it says has changed or somebody doubts it.
 *
 * @param title of the document
 * @param language of the document, a BCP 47 tag
 * @param by who made the mark, by name
 * @param successors the codes of the newest version that took the place of the mark's own: several to choose from after a split,
 *     none when the code was removed
 */
public record DoubtedMark(Mark mark, String title, String language, String by, List<CodeId> successors) {
    public DoubtedMark {
        successors = List.copyOf(successors);
    }
}
