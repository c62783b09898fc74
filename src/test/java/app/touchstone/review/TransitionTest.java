package app.touchstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.Permission;
import app.touchstone.claim.ClaimState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of transitions as the design has it, row by row; and that the documentation's diagram says the same. */
class TransitionTest {

    /** from, to, permission, asked for or following by itself, conditions, who is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DRAFT            | OPEN             | WRITE   | asked   | APPEARS_SOMEWHERE                       |
        OPEN             | DRAFT            | WRITE   | asked   |                                         |
        DRAFT            | DISCARDED        | WRITE   | asked   |                                         |
        DISCARDED        | DRAFT            | WRITE   | asked   |                                         |
        OPEN             | IN_REVIEW        | WRITE   | asked   | APPEARS_SOMEWHERE HAS_EVIDENCE          |
        IN_REVIEW        | OPEN             | PUBLISH | asked   | REASON_GIVEN                            | AUTHOR ASSESSORS
        IN_REVIEW        | AGREED           | ASSESS  | follows | ENOUGH_SEALED ALL_AGREE                 |
        IN_REVIEW        | DISPUTED         | ASSESS  | follows | ENOUGH_SEALED THEY_DIFFER               | ASSESSORS ADJUDICATORS
        DISPUTED         | ADJUDICATED      | ASSESS  | asked   | MAY_ADJUDICATE NOT_AN_ASSESSOR DECIDED  |
        AGREED           | SETTLED          | ASSESS  | follows | ENOUGH_SEALED ALL_AGREE                 | AUTHOR ASSESSORS PUBLISHERS
        ADJUDICATED      | SETTLED          | ASSESS  | follows | DECIDED                                 | AUTHOR ASSESSORS PUBLISHERS
        SETTLED          | OPEN             | PUBLISH | asked   | REASON_GIVEN                            | AUTHOR ASSESSORS
        SETTLED          | PUBLISHED        | PUBLISH | asked   | HAS_VERDICT APPROVED GATE_MET           | AUTHOR ASSESSORS
        PUBLISHED        | UNDER_CORRECTION | PUBLISH | asked   | REASON_GIVEN                            | AUTHOR
        UNDER_CORRECTION | OPEN             | PUBLISH | asked   | REASON_GIVEN                            | AUTHOR ASSESSORS
        UNDER_CORRECTION | PUBLISHED        | PUBLISH | asked   | HAS_VERDICT APPROVED GATE_MET REASON_GIVEN | AUTHOR ASSESSORS
        PUBLISHED        | RETRACTED        | PUBLISH | asked   | EDITION_MADE REASON_GIVEN               | AUTHOR ASSESSORS
        """)
    void should_have_this_row(
            ClaimState from, ClaimState to, Permission who, String how, String conditions, String told) {
        Transition row = Transition.between(from, to).orElseThrow();
        assertThat(row.permission()).isEqualTo(who);
        assertThat(row.automatic()).isEqualTo(how.equals("follows"));
        assertThat(row.conditions()).extracting(Enum::name).containsExactlyElementsOf(words(conditions));
        assertThat(row.told()).extracting(Enum::name).containsExactlyInAnyOrderElementsOf(words(told));
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }

    @Test
    void should_have_no_other_row() {
        assertThat(Transition.values()).hasSize(17);
        Set<String> ways = Arrays.stream(Transition.values())
                .map(row -> row.from() + " " + row.to())
                .collect(Collectors.toSet());
        assertThat(ways).hasSize(17);
    }

    @Test
    void should_name_the_first_condition_that_fails_in_the_order_of_the_row() {
        for (Transition row : Transition.values()) {
            Set<Condition> holding = EnumSet.noneOf(Condition.class);
            for (Condition condition : row.conditions()) {
                assertThat(row.missing(holding)).contains(condition);
                holding.add(condition);
            }
            assertThat(row.missing(holding)).isEmpty();
        }
    }

    /** A condition that only a seal can make true must never be named to somebody who asks for a move. */
    @Test
    void should_let_no_move_that_is_asked_for_depend_on_seals() {
        assertThat(Transition.leaving(ClaimState.IN_REVIEW))
                .filteredOn(row -> !row.automatic())
                .allSatisfy(row -> assertThat(row.conditions())
                        .doesNotContain(Condition.ENOUGH_SEALED, Condition.ALL_AGREE, Condition.THEY_DIFFER));
    }

    @Test
    void should_be_drawn_in_the_documentation_as_it_is() throws IOException {
        String expected = Arrays.stream(Transition.values())
                .map(row ->
                        "    " + row.from() + " " + (row.automatic() ? "-.->" : "-->") + "|" + row + "| " + row.to())
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("docs/life-of-a-claim.md"))).contains(expected);
    }
}
