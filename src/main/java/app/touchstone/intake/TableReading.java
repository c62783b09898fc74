package app.touchstone.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Objects;

/**
 * How a table is read.
 *
 * @param charset of a file of text; UTF-8 for all others
 * @param delimiter one character between the values of a line
 * @param header whether the first row says what the columns are
 * @param columns what the columns are called, in their order
 * @param uses what each column is read as; as many as there are columns
 * @param days how dates are read that could be meant both ways
 */
public record TableReading(
        @NotNull @Size(max = 40) String charset,
        @NotNull @Pattern(regexp = "[,;\\t|]") String delimiter,
        boolean header,
        @NotNull @Size(max = TableReading.MOST_COLUMNS) List<@NotNull @Size(max = 500) String> columns,
        @NotNull @Size(max = TableReading.MOST_COLUMNS) List<@NotNull ColumnUse> uses,
        @NotNull DayOrder days) {

    public static final int MOST_COLUMNS = 1000;

    /** For files that are no tables. */
    static final TableReading NONE = new TableReading("UTF-8", ",", true, List.of(), List.of(), DayOrder.DAY_FIRST);

    public TableReading {
        columns = columns == null ? null : List.copyOf(columns);
        uses = uses == null ? null : List.copyOf(uses);
        days = Objects.requireNonNullElse(days, DayOrder.DAY_FIRST);
    }

    public TableReading with(List<ColumnUse> others) {
        return new TableReading(charset, delimiter, header, columns, others, days);
    }

    boolean uses(ColumnUse use) {
        return uses.contains(use);
    }

    /** Whether this Java knows the charset. */
    boolean readable() {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException nonsense) {
            return false;
        }
    }
}
