package app.touchstone.capture;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Keeps H2 from changing an archived copy. PostgreSQL has the same rule in its own language. */
public final class Unchanging implements Trigger {

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        throw new SQLException("an archived copy is never changed", "23513");
    }
}
