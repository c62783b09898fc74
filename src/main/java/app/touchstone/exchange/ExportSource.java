package app.touchstone.exchange;

import app.touchstone.account.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Writes what one kind of export holds. */
interface ExportSource {

    ExportKind kind();

    /** How many steps writing will take, about. */
    long count(Member member, ExportFilter filter);

    /**
     * Writes everything; leaves the stream open.
     *
     * @param done told how many steps are done
     * @return how many records were written
     */
    long write(Member member, ExportFilter filter, ExportFormat format, OutputStream out, LongConsumer done)
            throws IOException;
}
