package app.touchstone.claim;

import app.touchstone.account.Member;
import app.touchstone.basis.FreshId;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The rows of many claims at once, past the entities: those are kept in memory until the end of the transaction. */
@Component
class ClaimBatchRows {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ClaimBatchRows(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** The claimants by name; who is not known yet is written down, who is known stays as the desk described them. */
    Map<String, UUID> claimants(UUID desk, List<ClaimantDetails> wanted) {
        Map<String, ClaimantDetails> named = new LinkedHashMap<>();
        wanted.forEach(one -> named.putIfAbsent(one.name().strip(), one));
        Map<String, UUID> ids = new HashMap<>();
        if (named.isEmpty()) {
            return ids;
        }
        // for a list of names H2 would walk through all of the desk's: joined, each is found by the index
        jdbc.sql("select c.name, c.id from unnest(cast(:names as varchar array)) as w(name)"
                        + " join claimant c on c.name = w.name and c.desk_id = :desk")
                .param("desk", desk)
                .param("names", new SqlArrayValue("varchar", named.keySet().toArray()))
                .query((row, n) -> ids.put(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        List<Object[]> fresh = new ArrayList<>();
        named.forEach((name, one) -> {
            if (!ids.containsKey(name)) {
                UUID id = FreshId.next();
                ids.put(name, id);
                fresh.add(new Object[] {
                    id,
                    desk,
                    name,
                    one.kind().name(),
                    one.description().strip(),
                    one.sameAs().strip()
                });
            }
        });
        template.batchUpdate(
                "insert into claimant (id, desk_id, name, kind, description, same_as) values (?, ?, ?, ?, ?, ?)",
                fresh);
        return ids;
    }

    void insert(
            Member member,
            List<ClaimId> ids,
            List<BatchClaim> added,
            long number,
            Map<String, UUID> claimants,
            Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        List<Object[]> claims = new ArrayList<>();
        List<Object[]> who = new ArrayList<>();
        List<Object[]> where = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            UUID id = ids.get(i).value();
            ClaimDetails details = added.get(i).details();
            LocalDate saidOn = details.saidOn();
            claims.add(new Object[] {
                id,
                member.desk().value(),
                number + i,
                details.wording().strip(),
                saidOn == null ? null : Date.valueOf(saidOn),
                details.saidAt().strip(),
                details.context().strip(),
                ClaimState.DRAFT.name(),
                member.person().value(),
                at,
                at
            });
            Set<UUID> distinct = new LinkedHashSet<>();
            details.claimants()
                    .forEach(one -> distinct.add(claimants.get(one.name().strip())));
            int position = 0;
            for (UUID claimant : distinct) {
                who.add(new Object[] {id, position++, claimant});
            }
            int place = 0;
            for (String address : added.get(i).seenAt()) {
                String quote = place == 0 ? added.get(i).quote() : "";
                where.add(new Object[] {FreshId.next(), id, quote, address.strip(), place++ == 0, at});
            }
        }
        template.batchUpdate(
                "insert into claim (id, desk_id, number, wording, said_on, said_at, context, state, round, made_by,"
                        + " made_at, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, 0)",
                claims);
        template.batchUpdate("insert into claim_claimant (claim_id, position, claimant_id) values (?, ?, ?)", who);
        template.batchUpdate(
                "insert into appearance (id, claim_id, quote, quote_before, quote_after, address, note, is_first,"
                        + " added_at) values (?, ?, ?, '', '', ?, '', ?, ?)",
                where);
    }

    /**
     * Untouched is a draft of the first version about which nobody wrote, of which nobody marked a passage, and of which the
     * journal tells no more than the import itself wrote.
     *
     * @param entries how many entries the import wrote about each claim
     */
    Set<ClaimId> throwAway(UUID desk, Map<ClaimId, Integer> entries, Instant now) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        List<UUID> ids = entries.keySet().stream().map(ClaimId::value).toList();
        List<UUID> drafts = jdbc.sql("select c.id from claim c where c.desk_id = :desk and c.id in (:ids)"
                        + " and c.state = 'DRAFT' and c.version = 0"
                        + " and not exists (select 1 from claim_comment k where k.claim_id = c.id)"
                        + " and not exists (select 1 from mark m where m.claim_id = c.id) for update")
                .param("desk", desk)
                .param("ids", ids)
                .query(UUID.class)
                .list();
        Map<UUID, Integer> told = new HashMap<>();
        // claim by claim, by the index: for a list of subjects H2 would walk through the desk's whole journal
        jdbc.sql("select c.id, (select count(*) from journal_entry j where j.desk_id = :desk and j.subject_id = c.id)"
                        + " from claim c where c.id in (:ids)")
                .param("desk", desk)
                .param("ids", ids)
                .query((row, n) -> told.put(row.getObject(1, UUID.class), row.getInt(2)))
                .list();
        Set<ClaimId> thrownAway = new LinkedHashSet<>();
        drafts.stream()
                .map(ClaimId::new)
                .filter(id -> told.getOrDefault(id.value(), 0).equals(entries.get(id)))
                .forEach(thrownAway::add);
        template.batchUpdate(
                "update claim set state = 'DISCARDED', version = version + 1, changed_at = ? where id = ?",
                thrownAway.stream()
                        .map(id -> new Object[] {now.atOffset(ZoneOffset.UTC), id.value()})
                        .toList());
        return thrownAway;
    }
}
