package app.touchstone.report;

import java.util.regex.Pattern;

/** Plain text made safe inside Markdown (CommonMark 0.31 and GitHub's tables and strikes): it reads as it was written. */
public final class MarkdownText {

    /** Characters that mean something anywhere in a line. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&#|~$]");

    /** Beginnings that make a line a list, a quote, a rule or an underline of a heading. */
    private static final Pattern BEGINNING = Pattern.compile("^(\\d{1,9})?([-+=.):])");

    private MarkdownText() {}

    /** One line: newlines and runs of blanks become one blank. */
    public static String line(String text) {
        return BEGINNING.matcher(within(text)).replaceFirst("$1\\\\$2");
    }

    /** Text that stands within a line and so cannot begin one. */
    public static String within(String text) {
        String plain = text.strip().replaceAll("[\\s\\u0000]+", " ");
        return ANYWHERE.matcher(plain).replaceAll("\\\\$0");
    }

    /** Text that keeps its lines, each ending in a hard break. */
    public static String lines(String text) {
        return String.join(
                "\\\n",
                text.strip().lines().map(String::strip).map(MarkdownText::line).toList());
    }

    /** A block quote of text that keeps its lines. */
    public static String quote(String text) {
        return "> " + lines(text).replace("\n", "\n> ");
    }

    /** A link. @param address an http or https address */
    public static String link(String text, String address) {
        String target = address.replace("<", "%3C")
                .replace(">", "%3E")
                .replaceAll("\\s", "%20")
                .replace("\\", "%5C");
        return "[" + line(text) + "](<" + target + ">)";
    }
}
