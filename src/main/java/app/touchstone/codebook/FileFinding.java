package app.touchstone.codebook;

import app.touchstone.basis.Problem;
import java.util.List;

/**
 * What is wrong with a codebook file, and where.
 *
 * @param row the line of the CSV file on which the code starts, or the code's place in the JSON list; counted from 1
 * @param path such as {@code codes[3].parent}, counted from 0 as JSON paths are; {@code codes} for the whole list
 * @param key of the translations
 */
public record FileFinding(int row, String path, String key, List<Object> arguments) {

    public FileFinding {
        arguments = List.copyOf(arguments);
    }

    public Problem problem() {
        return Problem.invalid(path, key, arguments.toArray());
    }
}
