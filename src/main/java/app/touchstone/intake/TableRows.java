package app.touchstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The rows of a table, one after the other, whatever file they stand in. */
interface TableRows {

    /** Takes rows in their order; its answer is whether it wants more. */
    interface Taker {
        boolean row(long number, List<String> cells);

        /** A row that is there and cannot be read. */
        boolean broken(long number, Fault fault);
    }

    /**
     * Reads until the end, or until the taker wants no more. Does not close the stream.
     *
     * @param reading names charset, delimiter and columns, as far as the file needs them
     */
    void read(InputStream in, TableReading reading, Taker taker) throws IOException;

    static TableRows of(IntakeKind kind) {
        return switch (kind) {
            case CSV -> new CsvRows();
            case XLSX -> new SheetRows();
            case JSON_LINES -> new JsonRows();
            case CLAIM_REVIEW -> throw new IllegalArgumentException("no table");
        };
    }
}
