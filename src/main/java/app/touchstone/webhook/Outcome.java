package app.touchstone.webhook;

import app.touchstone.basis.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one try. @param problem why nothing came back, empty when something did */
record Outcome(
        @Nullable Integer status, @Nullable Long millis, String problem, List<String> arguments, String excerpt) {

    private static final int EXCERPT = 500;
    private static final int ARGUMENT = 200;
    private static final int GONE = 410;

    static Outcome of(Line.Reply reply) {
        // PostgreSQL stores no NUL, and nobody reads one
        String text = reply.text().replace("\u0000", "");
        return new Outcome(reply.status(), reply.millis(), "", List.of(), cut(text, EXCERPT));
    }

    static Outcome of(Problem problem) {
        List<String> arguments = problem.arguments().stream()
                .map(argument -> cut(String.valueOf(argument).replaceAll("[\n\u0000]", " "), ARGUMENT))
                .toList();
        return new Outcome(null, null, problem.key(), arguments, "");
    }

    boolean delivered() {
        return status != null && status / 100 == 2;
    }

    /** The receiver says that it will never be there again. */
    boolean gone() {
        return status != null && status == GONE;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
