package app.touchstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

    private static Version version(int number) {
        return Version.of(Instant.EPOCH, number);
    }

    @Test
    void should_let_go_first_what_was_not_read_for_longest() {
        KeptPages pages = new KeptPages(1);
        byte[] third = new byte[400 * 1024];
        pages.keep(version(1), third);
        pages.keep(version(2), third);
        assertThat(pages.get(version(1))).isPresent();
        pages.keep(version(3), third);
        assertThat(pages.get(version(2))).isEmpty();
        assertThat(pages.get(version(1))).isPresent();
        assertThat(pages.get(version(3))).isPresent();
        assertThat(pages.bytes()).isEqualTo(2L * third.length);
        pages.keep(version(3), third);
        assertThat(pages.bytes()).isEqualTo(2L * third.length);
    }

    @Test
    void should_tell_versions_apart_by_each_of_their_parts() {
        assertThat(Version.of(Instant.EPOCH, "ab", "c").tag())
                .isNotEqualTo(Version.of(Instant.EPOCH, "a", "bc").tag())
                .isEqualTo(Version.of(Instant.MAX.minusSeconds(1), "ab", "c").tag());
    }
}
