package app.touchstone.intake;

import app.touchstone.account.DeskId;
import app.touchstone.claim.ClaimId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the items of a file, some hundred at a time. */
@Component
class ItemRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ItemRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** An item with what it was found to be. */
    record Judged(
            int number,
            ReadItem item,
            ItemOutcome outcome,
            int twin,
            @Nullable ClaimId twinClaim) {}

    /** An item that waits to be brought in, or was. */
    record Work(int number, Draft draft, @Nullable ClaimId claim) {}

    void deleteAll(IntakeId id) {
        jdbc.sql("delete from intake_item where intake_id = ?")
                .param(id.value())
                .update();
    }

    void insert(IntakeId id, List<Judged> items) {
        template.batchUpdate(
                "insert into intake_item (intake_id, number, outcome, place, wording, rating, site, content, faults,"
                        + " twin_item, twin_claim) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items.stream()
                        .map(one -> new Object[] {
                            id.value(),
                            one.number,
                            one.outcome.name(),
                            CleanText.start(one.item.place(), 300),
                            CleanText.start(one.item.wording(), 300),
                            CleanText.start(one.item.rating(), 300),
                            one.item.site(),
                            one.outcome == ItemOutcome.NEW ? JSON.writeValueAsString(one.item.draft()) : "",
                            JSON.writeValueAsString(one.item.faults()).replace("\\u0000", ""),
                            one.twin == 0 ? null : one.twin,
                            one.twinClaim == null ? null : one.twinClaim.value()
                        })
                        .toList());
    }

    /**
     * The next items of an outcome, in the order of the file. The order names all columns of the index: H2 would sort all
     * that is left for every piece otherwise.
     */
    List<Work> next(IntakeId id, ItemOutcome outcome, int after, int limit) {
        return jdbc.sql("select number, content, claim_id from intake_item where intake_id = ? and outcome = ?"
                        + " and number > ? order by intake_id, outcome, number limit ?")
                .params(id.value(), outcome.name(), after, limit)
                .query((row, n) -> new Work(
                        row.getInt(1),
                        JSON.readValue(row.getString(2), Draft.class),
                        claim(row.getObject(3, UUID.class))))
                .list();
    }

    /** @param claims what each number became; null for those that turned out to be there already */
    void outcome(IntakeId id, Map<Integer, Outcome> outcomes) {
        template.batchUpdate(
                "update intake_item set outcome = ?, claim_id = ?, twin_claim = ? where intake_id = ? and number = ?",
                outcomes.entrySet().stream()
                        .map(one -> new Object[] {
                            one.getValue().outcome.name(),
                            value(one.getValue().claim),
                            value(one.getValue().twin),
                            id.value(),
                            one.getKey()
                        })
                        .toList());
    }

    record Outcome(
            ItemOutcome outcome,
            @Nullable ClaimId claim,
            @Nullable ClaimId twin) {}

    /** Which of these keys the desk knows, and the claim that each belongs to. */
    Map<UUID, ClaimId> known(DeskId desk, Collection<UUID> keys) {
        Map<UUID, ClaimId> known = new HashMap<>();
        if (!keys.isEmpty()) {
            // for a list of keys H2 would walk through all of the desk's: joined, each is found by the index
            jdbc.sql("select k.known, k.claim_id from unnest(cast(:keys as uuid array)) as w(known)"
                            + " join intake_key k on k.known = w.known and k.desk_id = :desk")
                    .param("desk", desk.value())
                    .param("keys", new SqlArrayValue("uuid", keys.toArray()))
                    .query((row, n) ->
                            known.put(row.getObject(1, UUID.class), new ClaimId(row.getObject(2, UUID.class))))
                    .list();
        }
        return known;
    }

    void keep(DeskId desk, Map<UUID, ClaimId> keys) {
        template.batchUpdate(
                "insert into intake_key (desk_id, known, claim_id) values (?, ?, ?)",
                keys.entrySet().stream()
                        .map(one -> new Object[] {
                            desk.value(), one.getKey(), one.getValue().value()
                        })
                        .toList());
    }

    void forget(Collection<ClaimId> claims) {
        List<Object[]> rows = new ArrayList<>();
        claims.forEach(claim -> rows.add(new Object[] {claim.value()}));
        template.batchUpdate("delete from intake_key where claim_id = ?", rows);
    }

    /** What the desk's own claims say, by the half hash of their words: those that no file brought in have no key. */
    Map<UUID, ClaimId> words(DeskId desk) {
        Map<UUID, ClaimId> words = new HashMap<>();
        jdbc.sql("select id, wording from claim where desk_id = ? and state <> 'DISCARDED'"
                        + " and not exists (select 1 from intake_key k where k.claim_id = claim.id)")
                .param(desk.value())
                .query(row -> {
                    words.put(ItemKeys.wording(row.getString(2)), new ClaimId(row.getObject(1, UUID.class)));
                });
        return words;
    }

    static IntakeItem item(ResultSet row) throws SQLException {
        return new IntakeItem(
                row.getInt("number"),
                ItemOutcome.valueOf(row.getString("outcome")),
                row.getString("place"),
                row.getString("wording"),
                row.getString("rating"),
                JSON.readValue(row.getString("faults"), FAULTS),
                row.getInt("twin_item"),
                Objects.requireNonNullElse(row.getString("twin_place"), ""),
                claim(row.getObject("twin_claim", UUID.class)),
                claim(row.getObject("claim_id", UUID.class)));
    }

    private static @Nullable ClaimId claim(@Nullable UUID id) {
        return id == null ? null : new ClaimId(id);
    }

    private static @Nullable UUID value(@Nullable ClaimId id) {
        return id == null ? null : id.value();
    }
}
