package app.touchstone.account;

import app.touchstone.basis.Problem;
import app.touchstone.journal.CanonicalJson;
import app.touchstone.journal.Journal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Bearer tokens for scripts. Only a token's SHA-256 is stored; 256 random bits need no slow hash. They are made by people
 * who are signed in, never by a token: one that leaked could renew itself for ever (decision 35).
 */
@Service
@Validated
public class Tokens {

    /** What a token starts with, so that a leaked one is recognised by scanners. */
    public static final String PREFIX = "tst_";

    /** A token just made; {@code secret} is shown once and never again. */
    public record NewToken(TokenId id, String secret) {
        @Override
        public String toString() {
            return "NewToken[id=" + id + "]";
        }
    }

    /** A token as its owner sees it later. */
    public record Token(
            TokenId id,
            String name,
            Set<Scope> scopes,
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant lastUsed) {

        private Token byDay() {
            return new Token(
                    id,
                    name,
                    scopes,
                    created,
                    expires,
                    lastUsed == null ? null : lastUsed.truncatedTo(ChronoUnit.DAYS));
        }
    }

    /**
     * A token of anybody on the desk, as administrators see it. It was last used on a day, not at a moment: when somebody
     * works to the minute is nobody's business while claims are judged blind.
     */
    public record DeskToken(PersonId owner, String ownerName, Token token) {}

    /** Who knocks, and with which token. */
    public record Bearer(TokenId token, Member member) {}

    /** How long a token works unless its owner chooses otherwise. */
    public static final Duration USUAL_LIFETIME = Duration.ofDays(90);

    /** How many tokens one person can have working on a desk. */
    static final int MOST = 50;

    private static final String COLUMNS = "t.id, t.name, t.scopes, t.created_at, t.expires_at, t.last_used_at";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Desks desks;
    private final Journal journal;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Desks desks, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.desks = desks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param lifetime how long it works, null for until it is revoked
     * @throws Problem REFUSED beyond {@value #MOST} of one person
     */
    @Transactional
    public NewToken make(
            Member member,
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Scope> scopes,
            @Nullable Duration lifetime) {
        Instant now = clock.instant();
        if (working(member, now) >= MOST) {
            throw Problem.refused("account.tokens.tooMany", MOST);
        }
        Instant expires = lifetime == null ? null : now.plus(lifetime);
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        TokenId id = TokenId.fresh();
        jdbc.sql("insert into api_token (id, desk_id, person_id, name, hash, scopes, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id.value(),
                        member.desk().value(),
                        member.person().value(),
                        name.strip(),
                        CanonicalJson.sha256(secret),
                        names(scopes),
                        now.atOffset(ZoneOffset.UTC),
                        expires == null ? null : expires.atOffset(ZoneOffset.UTC)))
                .update();
        journal.record(
                member.desk().value(),
                member.person().value(),
                "token.made",
                "token",
                id.value(),
                // not its name, which people give after themselves: what is chained cannot be erased
                Map.of("scopes", names(scopes), "expires", expires == null ? "never" : expires.toString()));
        return new NewToken(id, secret);
    }

    private int working(Member member, Instant now) {
        return jdbc.sql("select count(*) from api_token where desk_id = ? and person_id = ? and revoked_at is null"
                        + " and (expires_at is null or expires_at > ?)")
                .params(member.desk().value(), member.person().value(), now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** The member's own tokens that nobody revoked; one that has run out is still among them. */
    @Transactional(readOnly = true)
    public List<Token> mine(Member member) {
        return jdbc.sql("select " + COLUMNS + " from api_token t where t.desk_id = ? and t.person_id = ?"
                        + " and t.revoked_at is null order by t.id desc")
                .params(member.desk().value(), member.person().value())
                .query((row, n) -> token(row))
                .list();
    }

    /** All tokens of the desk that nobody revoked, by owner, for those who answer for its people. */
    @Transactional(readOnly = true)
    public List<DeskToken> ofDesk(Member member) {
        member.require(Permission.PEOPLE);
        return jdbc.sql("select " + COLUMNS + ", p.id, p.name from api_token t join person p on p.id = t.person_id"
                        + " where t.desk_id = ? and t.revoked_at is null order by p.name, p.id, t.id desc")
                .param(member.desk().value())
                .query((row, n) -> new DeskToken(
                        new PersonId(row.getObject(7, UUID.class)),
                        row.getString(8),
                        token(row).byDay()))
                .list();
    }

    /** Takes an own token back; who answers for the desk's people may take back anybody's. */
    @Transactional
    public void revoke(Member member, TokenId id) {
        int changed = jdbc.sql("update api_token set revoked_at = ? where id = ? and desk_id = ?"
                        + " and (person_id = ? or ?) and revoked_at is null")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        id.value(),
                        member.desk().value(),
                        member.person().value(),
                        member.may(Permission.PEOPLE))
                .update();
        if (changed == 0) {
            throw Problem.notFound("token");
        }
        journal.record(member.desk().value(), member.person().value(), "token.revoked", "token", id.value(), Map.of());
    }

    /** The member a token stands for, with no more rights than its scopes give; nothing when it does not work. */
    @Transactional
    public Optional<Member> authenticate(String secret) {
        return bearer(secret).map(Bearer::member);
    }

    /** The same, with the token's id. */
    @Transactional
    public Optional<Bearer> bearer(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<Found> found = jdbc.sql(
                        "select id, desk_id, person_id, scopes, last_used_at from api_token where hash = ?"
                                + " and revoked_at is null and (expires_at is null or expires_at > ?)")
                .params(CanonicalJson.sha256(secret), now)
                .query((row, n) -> new Found(
                        row.getObject(1, UUID.class),
                        new DeskId(row.getObject(2, UUID.class)),
                        new PersonId(row.getObject(3, UUID.class)),
                        scopes(row.getString(4)),
                        instant(row.getObject(5, OffsetDateTime.class))))
                .optional();
        found.filter(token -> token.lastUsed == null
                        || token.lastUsed.isBefore(now.toInstant().minusSeconds(60)))
                .ifPresent(token -> jdbc.sql("update api_token set last_used_at = ? where id = ?")
                        .params(now, token.id)
                        .update());
        return found.flatMap(token -> desks.member(token.person, token.desk)
                .map(member -> new Bearer(new TokenId(token.id), within(member, token.scopes))));
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                new TokenId(row.getObject(1, UUID.class)),
                row.getString(2),
                scopes(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                instant(row.getObject(5, OffsetDateTime.class)),
                instant(row.getObject(6, OffsetDateTime.class)));
    }

    private static Member within(Member member, Set<Scope> scopes) {
        Set<Permission> allowed = EnumSet.noneOf(Permission.class);
        scopes.forEach(scope -> allowed.addAll(scope.permissions()));
        allowed.retainAll(member.permissions());
        return new Member(member.person(), member.name(), member.desk(), member.deskName(), allowed);
    }

    private static String names(Set<Scope> scopes) {
        return new TreeSet<>(scopes).stream().map(Scope::name).collect(Collectors.joining(" "));
    }

    private static Set<Scope> scopes(String names) {
        return Arrays.stream(names.split(" ")).map(Scope::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private record Found(
            UUID id,
            DeskId desk,
            PersonId person,
            Set<Scope> scopes,
            @Nullable Instant lastUsed) {}
}
