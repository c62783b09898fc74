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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of transitions as the design has it, row by row; and that the documentation's diagram says the same. */
class TransitionTest {

    /** from, to, permission, asked for or following by itself, conditions, what is told and to whom. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DRAFT            | OPEN             | WRITE   | asked   | APPEARS_SOMEWHERE                       |
        OPEN             | DRAFT            | WRITE   | asked   |                                         |
        DRAFT            | DISCARDED        | WRITE   | asked   |                                         |
        DISCARDED        | DRAFT            | WRITE   | asked   |                                         |
        OPEN             | IN_REVIEW        | WRITE   | asked   | APPEARS_SOMEWHERE HAS_EVIDENCE          |
        IN_REVIEW        | OPEN             | PUBLISH | asked   | REASON_GIVEN                            | BACK_TO_OPEN AUTHOR ASSESSORS
        IN_REVIEW        | AGREED           | ASSESS  | follows | ENOUGH_SEALED ALL_AGREE                 |
        IN_REVIEW        | DISPUTED         | ASSESS  | follows | ENOUGH_SEALED THEY_DIFFER               | DISPUTED ASSESSORS ADJUDICATORS
        DISPUTED         | ADJUDICATED      | ASSESS  | asked   | MAY_ADJUDICATE NOT_AN_ASSESSOR DECIDED  |
        AGREED           | SETTLED          | ASSESS  | follows | ENOUGH_SEALED ALL_AGREE                 | SETTLED AUTHOR ASSESSORS PUBLISHERS
        ADJUDICATED      | SETTLED          | ASSESS  | follows | DECIDED                                 | SETTLED AUTHOR ASSESSORS PUBLISHERS
        SETTLED          | OPEN             | PUBLISH | asked   | REASON_GIVEN                            | BACK_TO_OPEN AUTHOR ASSESSORS
        SETTLED          | PUBLISHED        | PUBLISH | asked   | HAS_VERDICT APPROVED GATE_MET           | PUBLISHED AUTHOR ASSESSORS
        PUBLISHED        | UNDER_CORRECTION | PUBLISH | asked   | REASON_GIVEN                            | UNDER_CORRECTION AUTHOR
        UNDER_CORRECTION | OPEN             | PUBLISH | asked   | REASON_GIVEN                            | BACK_TO_OPEN AUTHOR ASSESSORS
        UNDER_CORRECTION | PUBLISHED        | PUBLISH | asked   | HAS_VERDICT APPROVED GATE_MET REASON_GIVEN | PUBLISHED AUTHOR ASSESSORS
        PUBLISHED        | RETRACTED        | PUBLISH | asked   | EDITION_MADE REASON_GIVEN               | RETRACTED AUTHOR ASSESSORS
        """)
    void should_have_this_row(
            ClaimState from, ClaimState to, Permission who, String how, String conditions, String told) {
        Transition row = Transition.between(from, to).orElseThrow();
        assertThat(row.permission()).isEqualTo(who);
        assertThat(row.automatic()).isEqualTo(how.equals("follows"));
        assertThat(row.conditions()).extracting(Enum::name).containsExactlyElementsOf(words(conditions));
        List<String> telling = words(told);
        assertThat(row.news().map(Enum::name))
                .isEqualTo(telling.isEmpty() ? Optional.empty() : Optional.of(telling.getFirst()));
        assertThat(row.told())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(telling.isEmpty() ? telling : telling.subList(1, telling.size()));
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

    @Test
    void should_be_listed_in_the_documentation_row_by_row_and_no_further() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/life-of-a-claim.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Transition.values())
                        .map(TransitionTest::listed)
                        .toList());
    }

    private static String listed(Transition row) {
        return "| "
                + String.join(
                        " | ",
                        row.from().name(),
                        row.to().name(),
                        row.automatic() ? "follows by itself" : row.permission().name(),
                        spoken(row.conditions()),
                        spoken(row.news().stream().toList()),
                        spoken(row.told().stream().sorted().toList()))
                + " |";
    }

    private static String spoken(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
