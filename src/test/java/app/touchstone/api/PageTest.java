package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.touchstone.basis.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void should_give_everything_once_page_by_page() {
        List<String> seen = new ArrayList<>();
        Page<String> page = Page.part(ALL, one -> one, null, 2);
        seen.addAll(page.items());
        while (page.next() != null) {
            page = Page.part(ALL, one -> one, page.next(), 2);
            seen.addAll(page.items());
        }
        assertThat(seen).isEqualTo(ALL);
        assertThat(Page.part(ALL, one -> one, null, 5).next()).isNull();
        assertThat(Page.part(ALL, one -> one, "e", 5).items()).isEmpty();
        assertThat(Page.part(List.of(), one -> one, null, 5).items()).isEmpty();
    }

    @Test
    void should_say_that_a_cursor_is_none_of_the_list() {
        assertThatThrownBy(() -> Page.part(ALL, one -> one, "x", 2))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.field()).isEqualTo("cursor"));
    }
}
