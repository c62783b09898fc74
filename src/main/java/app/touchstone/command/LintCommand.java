package app.touchstone.command;

import app.touchstone.basis.Translations;
import app.touchstone.claimreview.FileLint;
import app.touchstone.claimreview.FileLint.Placed;
import app.touchstone.claimreview.FileMending;
import app.touchstone.claimreview.Mended;
import app.touchstone.claimreview.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code lint-claimreview FILE...}: what is wrong with the ClaimReviews of files and pages. */
final class LintCommand implements Command {

    static final String USAGE = """
            usage: java -jar touchstone.jar lint-claimreview FILE... [--json] [--fix]
            (FILE may be - for the standard input)

            A file is JSON-LD, several JSON values one after the other, or a page with JSON-LD in its scripts.

              --json    for programs
              --fix     mend what can be mended without inventing anything, and report what is left: a file is written
                        in its place, its former self beside it as FILE.orig; the standard input, mended, goes to the
                        standard output and the report to the standard error
              --help    this text

            exit code: 0 no errors, warnings and hints included; 1 errors; 2 called wrongly, or a file cannot be read
            """;

    private static final Set<String> KNOWN = Set.of("--json", "--fix");

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) throws IOException {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return DONE;
        }
        List<String> files = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        List<String> unknown = arguments.stream()
                .filter(argument -> argument.startsWith("--") && !KNOWN.contains(argument))
                .toList();
        if (files.isEmpty() || !unknown.isEmpty()) {
            err.println("touchstone lint-claimreview: "
                    + (unknown.isEmpty() ? "which file?" : "unknown argument: " + unknown.getFirst()));
            err.print(USAGE);
            return MISUSED;
        }
        boolean fix = arguments.contains("--fix");
        PrintStream report = fix && files.contains("-") ? err : out;
        Map<String, List<Placed>> found = new LinkedHashMap<>();
        Map<String, List<Mended.Mend>> mended = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        for (String file : files) {
            try {
                byte[] bytes = read(file, in);
                if (fix) {
                    Mended result = FileMending.mend(bytes);
                    mended.put(file, result.mends());
                    bytes = write(file, bytes, result, out);
                }
                found.put(file, FileLint.check(bytes));
            } catch (IOException | InvalidPathException unreadable) {
                err.println("touchstone lint-claimreview: " + file + " cannot be read");
                unread.add(file);
            }
        }
        if (arguments.contains("--json")) {
            report.println(json(found, mended));
        } else {
            found.forEach((file, findings) -> print(file, findings, mended.getOrDefault(file, List.of()), report));
        }
        if (!unread.isEmpty()) {
            return MISUSED;
        }
        return found.values().stream().anyMatch(findings -> count(findings, Severity.ERROR) > 0) ? FOUND_FAULTS : DONE;
    }

    private static byte[] read(String file, InputStream in) throws IOException {
        return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
    }

    /** The answer is what was written, or what was there when nothing was mended. */
    private static byte[] write(String file, byte[] before, Mended result, PrintStream out) throws IOException {
        byte[] after = result.mends().isEmpty() ? before : result.text().getBytes(result.charset());
        if (file.equals("-")) {
            out.write(after, 0, after.length);
            out.flush();
        } else if (!result.mends().isEmpty()) {
            Files.write(Path.of(file + ".orig"), before);
            Files.write(Path.of(file), after);
        }
        return after;
    }

    private static void print(String file, List<Placed> findings, List<Mended.Mend> mends, PrintStream out) {
        for (Mended.Mend mend : mends) {
            out.println(file + ": block " + mend.block() + ": " + mend.path() + ": mended ["
                    + mend.rule().id() + "]");
        }
        for (Placed placed : findings) {
            out.println(file + ": " + (placed.block() == 0 ? "" : "block " + placed.block() + ": ")
                    + placed.finding().path() + ": " + severity(placed) + ": " + message(placed) + " ["
                    + placed.finding().rule().id() + "]");
        }
        out.println(file + ": " + count(findings, Severity.ERROR) + " errors, " + count(findings, Severity.WARNING)
                + " warnings, " + count(findings, Severity.HINT) + " hints");
    }

    private static String json(Map<String, List<Placed>> found, Map<String, List<Mended.Mend>> mended) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("version", 1);
        ArrayNode files = answer.putArray("files");
        found.forEach((name, findings) -> {
            ObjectNode file = files.addObject();
            file.put("file", name);
            file.put("errors", count(findings, Severity.ERROR));
            file.put("warnings", count(findings, Severity.WARNING));
            file.put("hints", count(findings, Severity.HINT));
            if (mended.containsKey(name)) {
                ArrayNode mends = file.putArray("mended");
                mended.get(name)
                        .forEach(mend -> mends.addObject()
                                .put("block", mend.block())
                                .put("path", mend.path())
                                .put("rule", mend.rule().id()));
            }
            ArrayNode list = file.putArray("findings");
            for (Placed placed : findings) {
                list.addObject()
                        .put("block", placed.block())
                        .put("path", placed.finding().path())
                        .put("severity", severity(placed))
                        .put("rule", placed.finding().rule().id())
                        .put("message", message(placed));
            }
        });
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }

    private static long count(List<Placed> findings, Severity severity) {
        return findings.stream()
                .filter(placed -> placed.finding().severity() == severity)
                .count();
    }

    private static String severity(Placed placed) {
        return placed.finding().severity().name().toLowerCase(Locale.ROOT);
    }

    private static String message(Placed placed) {
        return Translations.get()
                .text(
                        Locale.ENGLISH,
                        placed.finding().messageKey(),
                        placed.finding().args().toArray());
    }
}
