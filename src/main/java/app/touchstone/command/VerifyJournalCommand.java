package app.touchstone.command;

import app.touchstone.journal.ChainVerifier;
import app.touchstone.journal.ChainVerifier.Fault;
import app.touchstone.journal.JournalFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code verify-journal EXPORT}: recomputes an exported journal's chain and names the first entry that does not hold. */
final class VerifyJournalCommand implements Command {

    static final String USAGE = """
            usage: java -jar touchstone.jar verify-journal EXPORT [options]     (EXPORT may be - for the standard input)

            The export is JSON Lines in UTF-8, as the journal's screen and GET /api/v1/journal/export give it.

              --head HASH            a head that was printed, mailed or deposited: some entry must have this hash
              --head NUMBER:HASH     the same, and it must be the entry of this number; may be given several times
              --json                 for programs: verified, entries, head, fault, entry, line, reason
              --help                 this text

            The first entry that does not hold is named: changed, removed, inserted, reordered, or unreadable.
            Without a head kept outside nobody can tell whether the end was cut off, or all was written anew.

            exit code: 0 the chain holds; 1 it does not, or there is no entry; 2 called wrongly
            """;

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return DONE;
        }
        VerifyOptions options;
        try {
            options = VerifyOptions.of(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println("touchstone verify-journal: " + wrong.getMessage());
            err.print(USAGE);
            return MISUSED;
        }
        ChainVerifier verifier = new ChainVerifier(options.heads());
        try (InputStream export = open(options.file(), in)) {
            JournalFile.walk(export, verifier);
        } catch (NoSuchFileException none) {
            err.println("touchstone verify-journal: there is no file " + options.file());
            return MISUSED;
        }
        ChainVerifier.Result result = verifier.result();
        boolean verified = result.holds() && result.entries() > 0;
        out.println(options.json() ? json(result, verified) : words(result, options.heads()));
        return verified ? DONE : FOUND_FAULTS;
    }

    private static InputStream open(String file, InputStream in) throws IOException {
        if (file.equals("-")) {
            return in;
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new IOException(file + " is a folder");
        }
        return Files.newInputStream(path);
    }

    private static String words(ChainVerifier.Result result, List<ChainVerifier.Anchor> heads) {
        Fault fault = result.fault();
        if (fault == null) {
            return result.entries() == 0
                    ? "There are no entries in this file: nothing was verified."
                    : result.entries() + " entries verified: the chain holds"
                            + (heads.isEmpty() ? "." : ", and comes by every head given.") + "\nlast hash: "
                            + result.head();
        }
        String where = result.place() == 0 ? "" : " (line " + result.place() + ")";
        return "The chain does NOT hold. "
                + switch (fault) {
                    case CHANGED -> "Entry " + result.at() + where + " was changed.";
                    case REMOVED -> "Entry " + result.at() + " was removed: it is missing" + before(result) + ".";
                    case INSERTED -> "An entry " + result.at() + " was inserted, seen" + where + ".";
                    case REORDERED ->
                        "Entry " + result.at() + " was reordered: another stands in its place" + where + ".";
                    case UNREADABLE ->
                        "Where entry " + result.at() + " should be" + where + " nothing can be read: " + result.reason()
                                + ".";
                    case UNKNOWN_HEAD ->
                        "No entry has the hash given as head: the end was cut off, or entries were written anew.";
                    case FALSE_ROOT ->
                        "Entry " + result.at()
                                + " seals a bundle with a root that is not that of the entries before it.";
                }
                + "\nentries read: " + result.entries();
    }

    private static String before(ChainVerifier.Result result) {
        return result.place() > result.entries() ? " at the end" : " before line " + result.place();
    }

    private static String json(ChainVerifier.Result result, boolean verified) {
        Fault fault = result.fault();
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("verified", verified);
        answer.put("entries", result.entries());
        answer.put("head", result.entries() == 0 ? null : result.head());
        answer.put("fault", fault == null ? null : fault.name());
        answer.put("entry", result.at() == 0 ? null : result.at());
        answer.put("line", result.place() == 0 ? null : result.place());
        answer.put("reason", result.reason().isEmpty() ? null : result.reason());
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
