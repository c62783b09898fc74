package app.touchstone.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps H2 from changing or removing what was written: entries stay as they are, and a desk's head moves on by one entry
 * at a time. PostgreSQL has the same rules in its own language; both are set up by {@code V10__append_only.sql}.
 */
public final class AppendOnly implements Trigger {

    private static final String REFUSED = "23513";

    private boolean head;
    private int sequence;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        head = table.equalsIgnoreCase("journal_head");
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                if (columns.getString("COLUMN_NAME").equalsIgnoreCase("sequence")) {
                    sequence = columns.getInt("ORDINAL_POSITION") - 1;
                }
            }
        }
    }

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (!head) {
            throw new SQLException("the journal is append-only", REFUSED);
        }
        if (before != null && (after == null || number(after) != number(before) + 1)) {
            throw new SQLException("the head of the journal only moves on by one entry", REFUSED);
        }
    }

    private long number(@Nullable Object[] row) {
        return ((Number) Objects.requireNonNull(row[sequence])).longValue();
    }
}
