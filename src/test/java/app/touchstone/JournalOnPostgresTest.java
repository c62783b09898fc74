package app.touchstone;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnPostgres
class JournalOnPostgresTest extends JournalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"truncate table journal_entry", "truncate table journal_head", "truncate table desk cascade"})
    void should_not_be_emptied_either(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasStackTraceContaining("append-only");
    }
}
