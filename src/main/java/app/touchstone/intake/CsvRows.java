package app.touchstone.intake;

import app.touchstone.basis.CsvCell;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Iterator;

/**
 * Values with a delimiter between, after RFC 4180, and as loose as such files are: rows of any length, empty lines between
 * them. What looks like a formula is text, and the apostrophe that keeps a spreadsheet from computing it is taken away: it
 * was put there by whoever took the table out, as we do (OWASP, CSV injection).
 */
final class CsvRows implements TableRows {

    /** How many characters a value may have; an opening quote that is never closed would swallow the file. */
    private static final int LONGEST_VALUE = 1024 * 1024;

    @Override
    public void read(InputStream in, TableReading reading, Taker taker) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
        CharsetGuess.skipMark(bytes);
        Reader text = new InputStreamReader(bytes, Charset.forName(reading.charset()));
        CsvReader<CsvRecord> rows = CsvReader.builder()
                .fieldSeparator(reading.delimiter().charAt(0))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_VALUE)
                .ofCsvRecord(text);
        long last = 0;
        try {
            Iterator<CsvRecord> all = rows.iterator();
            boolean more = true;
            while (more && all.hasNext()) {
                CsvRecord row = all.next();
                last = row.getStartingLineNumber();
                more = taker.row(
                        last, row.getFields().stream().map(CsvCell::read).toList());
            }
        } catch (CsvParseException broken) {
            if (broken.getCause() instanceof IOException unreadable
                    && !String.valueOf(unreadable.getMessage()).contains("buffer")) {
                throw unreadable;
            }
            taker.broken(last + 1, Fault.error("", "intake.fault.unclosed", LONGEST_VALUE));
        }
    }
}
