package app.touchstone.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.DeskId;
import app.touchstone.account.Desks;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.api.Script.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator of another desk tries every operation with this desk's ids: finds nothing, changes nothing. */
class OtherDeskTest extends ApiTest {

    /** What stands in these addresses is a word of one's own, and no id of anything. */
    private static final Set<String> WORDS =
            Set.of("PUT /claim-filters/{name}", "DELETE /claim-filters/{name}", "PUT /fetching/hosts/{host}");

    /** Written by asking alone: when a token was last used, and what was answered. */
    private static final Set<String> BY_ASKING = Set.of("API_TOKEN", "API_ANSWER");

    @Autowired
    World world;

    @Autowired
    Desks desks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void should_find_and_change_nothing_of_this_desk() {
        world.begin(script.base());
        Script stranger = world.door(stranger());
        Described described = new Described(anybody().get("/openapi.json").json());
        Map<String, Call> calls = new TreeMap<>();
        for (String operation : described.operations()) {
            Recipes.Recipe recipe = Recipes.of(operation);
            if (recipe != null) {
                calls.put(operation, recipe.call().apply(world));
            }
        }
        Map<String, List<String>> before = everything();
        List<String> wrong = new ArrayList<>();
        calls.forEach((operation, call) -> {
            Answer answer = Trying.send(world, stranger, operation, call);
            boolean names = operation.contains("{") && !WORDS.contains(operation);
            if (names && answer.status() != 404 && answer.status() != 403) {
                wrong.add(operation + ": " + answer.status() + " " + answer.text());
            }
            for (String id : known(call)) {
                if (answer.status() / 100 == 2 && answer.text().contains(id)) {
                    wrong.add(operation + " tells of " + id);
                }
            }
        });
        assertThat(wrong).isEmpty();
        Map<String, List<String>> after = everything();
        // the stranger may have added to their own desk, which some tables do not name
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
    }

    private Set<String> known(Call call) {
        Set<String> ids = new TreeSet<>(call.ids().values());
        ids.addAll(world.ids().values());
        ids.removeIf(id -> !id.matches("[0-9a-f-]{36}"));
        return ids;
    }

    /** Every row that is this desk's, or nobody's. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list();
        for (String table : tables) {
            boolean ofDesks = jdbc.sql("select count(*) from information_schema.columns where table_schema = 'PUBLIC'"
                                    + " and table_name = ? and column_name = 'DESK_ID'")
                            .param(table)
                            .query(Integer.class)
                            .single()
                    > 0;
            if (BY_ASKING.contains(table)) {
                continue;
            }
            String sql = "select * from \"" + table + "\"" + (ofDesks ? " where desk_id = ?" : "");
            JdbcClient.StatementSpec asked = jdbc.sql(sql);
            rows.put(
                    table,
                    (ofDesks ? asked.param(world.ada.desk().value()) : asked)
                            .query((row, n) -> {
                                StringBuilder text = new StringBuilder();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    text.append(row.getString(i)).append('|');
                                }
                                return text.toString();
                            })
                            .list());
        }
        return rows;
    }

    /** Its rows are made by hand, for the door for the first desk opens only once. */
    private Member stranger() {
        DeskId other = DeskId.fresh();
        jdbc.sql("insert into desk (id, name, slug, created_at) values (?, 'Other', 'other', current_timestamp)")
                .param(other.value())
                .update();
        jdbc.sql("insert into journal_head (desk_id, sequence, hash) values (?, 0, ?)")
                .params(other.value(), "0".repeat(64))
                .update();
        Member bob = desk.join(world.ada, "bob", Role.ADMINISTRATOR);
        jdbc.sql("update membership set desk_id = ? where person_id = ?")
                .params(other.value(), bob.person().value())
                .update();
        Member stranger = desks.member(bob.person(), other).orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(new Desks.DeskOpened(stranger)));
        return stranger;
    }
}
