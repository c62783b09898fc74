package app.touchstone.command;

import app.touchstone.journal.ChainVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How {@code verify-journal} was called. */
record VerifyJournalOptions(String file, boolean json, List<ChainVerifier.Anchor> heads) {

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

    private static final Pattern HEAD = Pattern.compile("(?:([1-9][0-9]{0,17}):)?([0-9a-fA-F]{64})");

    /** @throws IllegalArgumentException saying what is wrong */
    static VerifyJournalOptions of(List<String> arguments) {
        String file = null;
        boolean json = false;
        List<ChainVerifier.Anchor> heads = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--head")) {
                heads.add(head(i + 1 < arguments.size() ? arguments.get(++i) : ""));
            } else if (argument.startsWith("--") || file != null) {
                throw new IllegalArgumentException("unknown argument: " + argument);
            } else {
                file = argument;
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("which file?");
        }
        return new VerifyJournalOptions(file, json, List.copyOf(heads));
    }

    private static ChainVerifier.Anchor head(String given) {
        Matcher head = HEAD.matcher(given.replace(" ", ""));
        if (!head.matches()) {
            throw new IllegalArgumentException("--head needs 64 hex digits, with NUMBER: before them or not");
        }
        return new ChainVerifier.Anchor(
                head.group(1) == null ? 0 : Long.parseLong(head.group(1)),
                head.group(2).toLowerCase(Locale.ROOT));
    }
}
