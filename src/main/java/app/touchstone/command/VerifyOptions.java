package app.touchstone.command;

import app.touchstone.journal.ChainVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How {@code verify-journal} or {@code verify-bundle} was called. */
record VerifyOptions(String file, boolean json, List<ChainVerifier.Anchor> heads) {

    private static final Pattern HEAD = Pattern.compile("(?:([1-9][0-9]{0,17}):)?([0-9a-fA-F]{64})");

    /** @throws IllegalArgumentException saying what is wrong */
    static VerifyOptions of(List<String> arguments) {
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
        return new VerifyOptions(file, json, List.copyOf(heads));
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
