package app.touchstone.basis;

/**
 * A cell of comma-separated values after RFC 4180, safe to open in a spreadsheet. A text that a spreadsheet would take for a
 * formula (OWASP, CSV injection) is written with an apostrophe in front, and so is one that already begins with such
 * apostrophes: reading takes exactly one away again, so that every text comes back as it was.
 */
public final class CsvCell {

    private static final String FORMULA = "=+-@\t\r";

    private CsvCell() {}

    /** As it stands in a file, quoted where it must be. */
    public static String written(String value) {
        String safe = startsFormula(value) ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** The text of a cell whose quotation marks are taken off already. */
    public static String read(String cell) {
        return cell.startsWith("'") && startsFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean startsFormula(String value) {
        int first = 0;
        while (first < value.length() && value.charAt(first) == '\'') {
            first++;
        }
        return first < value.length() && FORMULA.indexOf(value.charAt(first)) >= 0;
    }
}
