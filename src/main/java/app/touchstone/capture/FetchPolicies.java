package app.touchstone.capture;

import app.touchstone.account.DeskId;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.basis.Problem;
import app.touchstone.journal.Journal;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Whether a desk fetches addresses, and which hosts. Off until an administrator says otherwise. */
@Service
@Validated
public class FetchPolicies {

    private record Switches(boolean on, boolean listedOnly, long version) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    FetchPolicies(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public FetchPolicy get(Member member) {
        member.require(Permission.READ);
        return of(member.desk());
    }

    @Transactional(readOnly = true)
    FetchPolicy of(DeskId desk) {
        Switches switches = switches(desk);
        List<HostRule> hosts = jdbc.sql("select host, listing, reason from fetch_host where desk_id = ? order by host")
                .param(desk.value())
                .query((row, n) ->
                        new HostRule(row.getString(1), HostListing.valueOf(row.getString(2)), row.getString(3)))
                .list();
        return new FetchPolicy(switches.on, switches.listedOnly, hosts, switches.version);
    }

    /** @param listedOnly whether only hosts that are listed as allowed are asked */
    @Transactional
    public FetchPolicy change(Member member, boolean on, boolean listedOnly, long version) {
        member.require(Permission.PEOPLE);
        Switches before = switches(member.desk());
        Problem.unlessCurrent(version, before.version);
        int changed = jdbc.sql("update fetch_policy set is_on = ?, listed_only = ?, version = version + 1"
                        + " where desk_id = ? and version = ?")
                .params(on, listedOnly, member.desk().value(), version)
                .update();
        if (changed == 0) {
            if (version > 0) {
                throw Problem.stale();
            }
            jdbc.sql("insert into fetch_policy (desk_id, is_on, listed_only, version) values (?, ?, ?, 1)")
                    .params(member.desk().value(), on, listedOnly)
                    .update();
        }
        record(member, "fetch.switched", Map.of("on", on, "listedOnly", listedOnly));
        return of(member.desk());
    }

    /** Puts a host on the list, or says something else of it. */
    @Transactional
    public FetchPolicy list(Member member, @Valid HostRule rule) {
        member.require(Permission.PEOPLE);
        HostRule plain;
        try {
            plain = rule.plain();
        } catch (IllegalArgumentException noHost) {
            throw Problem.invalid("host", "capture.host.wrong", rule.host());
        }
        delete(member, plain.host());
        jdbc.sql("insert into fetch_host (desk_id, host, listing, reason, listed_by, listed_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        member.desk().value(),
                        plain.host(),
                        plain.listing().name(),
                        plain.reason(),
                        member.person().value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        record(
                member,
                "fetch.hostListed",
                Map.of("host", plain.host(), "listing", plain.listing().name(), "reason", plain.reason()));
        return of(member.desk());
    }

    /** Takes a host off the list. */
    @Transactional
    public FetchPolicy unlist(Member member, String host) {
        member.require(Permission.PEOPLE);
        if (delete(member, host) == 0) {
            throw Problem.notFound("host");
        }
        record(member, "fetch.hostUnlisted", Map.of("host", host));
        return of(member.desk());
    }

    private int delete(Member member, String host) {
        return jdbc.sql("delete from fetch_host where desk_id = ? and host = ?")
                .params(member.desk().value(), host)
                .update();
    }

    private Switches switches(DeskId desk) {
        return jdbc.sql("select is_on, listed_only, version from fetch_policy where desk_id = ?")
                .param(desk.value())
                .query((row, n) -> new Switches(row.getBoolean(1), row.getBoolean(2), row.getLong(3)))
                .optional()
                .orElse(new Switches(false, false, 0));
    }

    private void record(Member member, String action, Map<String, ?> content) {
        journal.record(
                member.desk().value(),
                member.person().value(),
                action,
                "desk",
                member.desk().value(),
                content);
    }
}
