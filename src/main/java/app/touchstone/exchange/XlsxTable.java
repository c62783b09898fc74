package app.touchstone.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as a spreadsheet. Every text is written as a text and stands in its own cell, not in the shared table that
 * would have to be kept until the end; so no text can become a formula, and memory stays flat.
 */
final class XlsxTable implements TableFile {

    /** What the format allows. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSHED_AFTER = 500;

    private final List<String> columns;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxTable(List<String> columns, OutputStream out) throws IOException {
        this.columns = columns;
        // the stream is the caller's: closing the workbook must not close it
        workbook = new Workbook(new Unclosed(out), "Touchstone", "1.0");
        sheet = begin();
    }

    private Worksheet begin() {
        Worksheet begun = workbook.newWorksheet("Sheet" + ++sheets);
        begun.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            begun.inlineString(0, i, columns.get(i));
        }
        row = 1;
        return begun;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (row == MOST_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(row, i, number);
            } else if (cell != null && !cell.toString().isEmpty()) {
                sheet.inlineString(row, i, fitting(cell.toString()));
            }
        }
        if (++row % FLUSHED_AFTER == 0) {
            sheet.flush();
        }
    }

    /** A longer text would make the whole file unreadable; CSV and JSON Lines have it whole. */
    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
