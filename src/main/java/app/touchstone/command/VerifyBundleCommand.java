package app.touchstone.command;

import app.touchstone.basis.Translations;
import app.touchstone.bundle.BundleVerifier;
import app.touchstone.bundle.Unsound;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify-bundle FILE}: whether an evidence bundle holds, or what about it does not hold first. */
final class VerifyBundleCommand implements Command {

    static final String USAGE = """
            usage: java -jar touchstone.jar verify-bundle FILE.zip [options]

            An evidence bundle: everything about one claim as a desk published it, with the journal's entries about it.

              --head HASH            the hash of the entry that sealed the bundle, as the desk published or deposited it
              --head NUMBER:HASH     the same with the entry's number; may be given several times
              --json                 for programs: verified, fault, part, message, and what the bundle holds
              --help                 this text

            Needs no network and no database. The first thing that does not hold is named. Without a head kept outside
            nobody can tell whether all of the bundle was written anew.

            exit code: 0 verified; 1 not verified; 2 called wrongly, or the file cannot be read
            """;

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return DONE;
        }
        VerifyOptions options;
        Path file;
        try {
            options = VerifyOptions.of(arguments);
            file = Path.of(options.file());
        } catch (InvalidPathException wrong) {
            err.println("touchstone verify-bundle: no file can be called so: " + wrong.getInput());
            return MISUSED;
        } catch (IllegalArgumentException wrong) {
            err.println("touchstone verify-bundle: " + wrong.getMessage());
            err.print(USAGE);
            return MISUSED;
        }
        if (!Files.isRegularFile(file)) {
            err.println("touchstone verify-bundle: there is no file " + file);
            return MISUSED;
        }
        try {
            BundleVerifier.Holds holds = BundleVerifier.verify(
                    file,
                    options.heads().stream()
                            .map(head -> new BundleVerifier.Head(head.sequence(), head.hash()))
                            .toList());
            out.println(
                    options.json()
                            ? json(holds, null)
                            : words(holds, options.heads().isEmpty()));
            return DONE;
        } catch (Unsound wrong) {
            out.println(options.json() ? json(null, wrong) : "NOT verified. " + message(wrong));
            return FOUND_FAULTS;
        }
    }

    private static String words(BundleVerifier.Holds holds, boolean noHead) {
        return """
                Verified: %s
                %d files (%,d bytes), %d editions, %d captures, %d journal entries
                desk   %s
                claim  %s
                head   %d:%s
                %s""".formatted(
                        holds.wording(),
                        holds.files(),
                        holds.bytes(),
                        holds.editions(),
                        holds.captures(),
                        holds.entries(),
                        holds.desk(),
                        holds.claim(),
                        holds.seal().sequence(),
                        holds.seal().hash(),
                        noHead
                                ? "Compare the head with one the desk published or deposited, or give it with --head."
                                : "The head is the one that was given.");
    }

    private static String json(BundleVerifier.@Nullable Holds holds, @Nullable Unsound wrong) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("verified", holds != null);
        if (wrong != null) {
            answer.put("fault", wrong.fault().name());
            answer.put("part", wrong.part().isEmpty() ? null : wrong.part());
            answer.put("message", message(wrong));
        }
        if (holds != null) {
            answer.put("claim", holds.claim());
            answer.put("wording", holds.wording());
            answer.put("desk", holds.desk());
            answer.put("files", holds.files());
            answer.put("bytes", holds.bytes());
            answer.put("editions", holds.editions());
            answer.put("captures", holds.captures());
            answer.put("entries", holds.entries());
            answer.put("sequence", holds.seal().sequence());
            answer.put("head", holds.seal().hash());
        }
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }

    private static String message(Unsound wrong) {
        return Translations.get().text(Locale.ENGLISH, "exchange.bundle.fault." + wrong.fault(), wrong.part());
    }
}
