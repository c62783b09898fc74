package app.touchstone.intake;

import app.touchstone.basis.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook, a row at a time. A formula is never computed: what the spreadsheet last showed is read,
 * and where that is missing, the formula's own text.
 */
final class SheetRows implements TableRows {

    /** What a small packed file may unpack to. */
    private static final long MOST_UNPACKED = 1024L * 1024 * 1024;

    /** The texts of a workbook stand in one part that is held in memory. */
    private static final long MOST_TEXTS = 96L * 1024 * 1024;

    @Override
    public void read(InputStream in, TableReading reading, Taker taker) throws IOException {
        Path file = Files.createTempFile("touchstone-", ".xlsx");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            check(file);
            rows(file, taker);
        } catch (ZipException | ExcelReaderException broken) {
            throw Problem.invalid("file", "intake.sheet.broken");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void check(Path file) throws IOException {
        long left = MOST_UNPACKED;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Problem.invalid("file", "intake.sheet.none");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                long most = entry.getName().endsWith("sharedStrings.xml") ? MOST_TEXTS : left;
                left -= unpacked(zip, entry, most);
            }
        }
    }

    /** Counted, not believed: the size that an entry tells may be any. */
    private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] piece = new byte[1 << 16];
        long count = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                count += read;
                if (count > most) {
                    throw Problem.invalid("file", "intake.sheet.tooLarge", most / 1024 / 1024);
                }
            }
        }
        return count;
    }

    private static void rows(Path file, Taker taker) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Iterator<Row> all = rows.iterator();
            boolean more = true;
            while (more && all.hasNext()) {
                Row row = all.next();
                List<String> cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    more = taker.row(row.getRowNum(), cells);
                }
            }
        } catch (Problem | CancellationException ours) {
            throw ours;
        } catch (RuntimeException broken) {
            // whatever a workbook that is none provokes in the reader
            throw new ExcelReaderException("unreadable sheet", broken);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int count = Math.min(row.getCellCount(), TableReading.MOST_COLUMNS);
        for (int i = 0; i < count; i++) {
            cells.add(row.getOptionalCell(i).map(SheetRows::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA) {
            return raw != null && !raw.isEmpty() ? raw : "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER && raw != null) {
            return isDay(cell) ? day(cell) : number(raw);
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** Dates are numbers with a format that names years or days. */
    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && id >= 14 && id <= 22) {
            return true;
        }
        String format = cell.getDataFormatString();
        String plain =
                format == null ? "" : format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.contains("yy") || plain.contains("d");
    }

    private static String day(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            return Math.abs(number.scale()) > 50
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException odd) {
            return raw;
        }
    }
}
