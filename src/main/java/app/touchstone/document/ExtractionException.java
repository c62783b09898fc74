package app.touchstone.document;

import java.util.List;

/** No text could be taken out of what was given. The message is for logs; people read the problem's translation. */
public final class ExtractionException extends RuntimeException {

    private final ExtractionProblem problem;
    private final transient List<Object> arguments;

    ExtractionException(ExtractionProblem problem, Object... arguments) {
        super(problem + " " + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    ExtractionException(ExtractionProblem problem, Throwable cause) {
        super(problem + ": " + cause, cause);
        this.problem = problem;
        this.arguments = List.of();
    }

    public ExtractionProblem problem() {
        return problem;
    }

    /** The translation's arguments, as {@link ExtractionProblem} names them. */
    public List<Object> arguments() {
        return arguments;
    }
}
