package app.touchstone.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The words the jar knows; asked before anything of the web part is loaded. */
public final class Commands {

    private static final Map<String, Command> WORDS = Map.of(
            "agreement", new AgreementCommand(),
            "lint-claimreview", new LintCommand(),
            "verify-bundle", new VerifyBundleCommand(),
            "verify-journal", new VerifyJournalCommand());

    private Commands() {}

    /**
     * Carries out a word.
     *
     * @return the exit code; empty when the arguments do not begin with one of the words
     */
    public static OptionalInt run(String[] arguments) {
        if (arguments.length == 0 || !WORDS.containsKey(arguments[0])) {
            return OptionalInt.empty();
        }
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = run(List.of(arguments), System.in, out, err);
        out.flush();
        err.flush();
        return OptionalInt.of(code);
    }

    /** The same with given streams. */
    static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            return WORDS.get(arguments.getFirst()).run(arguments.subList(1, arguments.size()), in, out, err);
        } catch (IOException unreadable) {
            err.println("touchstone: " + unreadable.getMessage());
            return Command.MISUSED;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), false, StandardCharsets.UTF_8);
    }
}
