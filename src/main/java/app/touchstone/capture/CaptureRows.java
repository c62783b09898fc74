package app.touchstone.capture;

import app.touchstone.account.DeskId;
import app.touchstone.account.PersonId;
import app.touchstone.basis.LikePattern;
import app.touchstone.journal.CanonicalJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Captures as they stand in the database, without their bytes. Written once. */
@Component
class CaptureRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = "id, kind, address, final_address, status, taken_by, taken_at, file_name,"
            + " media_type, payload_bytes, payload_sha256, warc_bytes, warc_sha256, hops, text_sha256, text_problem,"
            + " title, author, publisher, published_on, language, before_id, differs, came_from";
    private static final String MATCHING = " from capture where desk_id = :desk and (:part = ''"
            + " or lower(title) like :part escape '!' or lower(address) like :part escape '!'"
            + " or lower(file_name) like :part escape '!')";

    private final JdbcClient jdbc;

    CaptureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DeskId desk, Capture capture, String text) {
        jdbc.sql("insert into capture (desk_id, " + COLUMNS + ", text) values ("
                        + String.join(", ", java.util.Collections.nCopies(26, "?")) + ")")
                .params(Arrays.asList(
                        desk.value(),
                        capture.id().value(),
                        capture.kind().name(),
                        capture.address(),
                        capture.finalAddress(),
                        capture.status(),
                        capture.takenBy().value(),
                        capture.takenAt().atOffset(ZoneOffset.UTC),
                        capture.fileName(),
                        capture.mediaType(),
                        capture.bytes(),
                        capture.payloadSha256(),
                        capture.warcBytes(),
                        capture.warcSha256(),
                        CanonicalJson.ofTyped(capture.hops()),
                        capture.textSha256(),
                        capture.textProblem(),
                        capture.title(),
                        capture.author(),
                        capture.publisher(),
                        capture.publishedOn(),
                        capture.language(),
                        capture.before() == null ? null : capture.before().value(),
                        capture.differs(),
                        capture.cameFrom(),
                        text))
                .update();
    }

    void addElsewhere(CaptureId id, String address, PersonId by, OffsetDateTime at) {
        jdbc.sql("insert into capture_elsewhere (capture_id, address, added_by, added_at) values (?, ?, ?, ?)")
                .params(id.value(), address, by.value(), at)
                .update();
    }

    Optional<Capture> find(DeskId desk, CaptureId id) {
        return withElsewhere(jdbc.sql("select " + COLUMNS + " from capture where desk_id = ? and id = ?")
                        .params(desk.value(), id.value())
                        .query((row, n) -> capture(row))
                        .list())
                .stream()
                .findFirst();
    }

    String text(CaptureId id) {
        return jdbc.sql("select text from capture where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Every copy of an address that this desk took, the newest first. */
    List<Capture> ofAddress(DeskId desk, String address) {
        return withElsewhere(jdbc.sql("select " + COLUMNS
                        + " from capture where desk_id = ? and address = ? and kind = 'FETCHED' order by id desc")
                .params(desk.value(), address)
                .query((row, n) -> capture(row))
                .list());
    }

    /** The one with these very bytes. */
    Optional<Capture> ofWarc(DeskId desk, String warcSha256) {
        return withElsewhere(jdbc.sql("select " + COLUMNS
                                + " from capture where desk_id = ? and warc_sha256 = ? order by id limit 1")
                        .params(desk.value(), warcSha256)
                        .query((row, n) -> capture(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** @param after from which id on, in the order of creation */
    List<Capture> page(DeskId desk, String part, UUID after, int limit) {
        return withElsewhere(
                jdbc.sql("select " + COLUMNS + MATCHING + " and id > :after order by desk_id, id limit :limit")
                        .param("desk", desk.value())
                        .param("part", LikePattern.containing(part))
                        .param("after", after)
                        .param("limit", limit)
                        .query((row, n) -> capture(row))
                        .list());
    }

    List<Capture> latest(DeskId desk, String part, int page, int size) {
        return withElsewhere(
                jdbc.sql("select " + COLUMNS + MATCHING + " order by desk_id desc, id desc limit :limit offset :offset")
                        .param("desk", desk.value())
                        .param("part", LikePattern.containing(part))
                        .param("limit", size)
                        .param("offset", (long) page * size)
                        .query((row, n) -> capture(row))
                        .list());
    }

    long count(DeskId desk, String part) {
        return jdbc.sql("select count(*)" + MATCHING)
                .param("desk", desk.value())
                .param("part", LikePattern.containing(part))
                .query(Long.class)
                .single();
    }

    List<Capture> all(DeskId desk, Collection<CaptureId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return withElsewhere(jdbc.sql("select " + COLUMNS + " from capture where desk_id = :desk and id in (:ids)")
                .param("desk", desk.value())
                .param("ids", ids.stream().map(CaptureId::value).toList())
                .query((row, n) -> capture(row))
                .list());
    }

    private List<Capture> withElsewhere(List<Capture> captures) {
        if (captures.isEmpty()) {
            return captures;
        }
        Map<UUID, List<String>> elsewhere = new HashMap<>();
        jdbc.sql("select capture_id, address from capture_elsewhere where capture_id in (:ids) order by added_at")
                .param("ids", captures.stream().map(one -> one.id().value()).toList())
                .query((row, n) -> elsewhere
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return captures.stream()
                .map(one -> with(one, elsewhere.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Capture capture(ResultSet row) throws SQLException {
        UUID before = row.getObject("before_id", UUID.class);
        return new Capture(
                new CaptureId(row.getObject("id", UUID.class)),
                CaptureKind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getString("final_address"),
                row.getInt("status"),
                new PersonId(row.getObject("taken_by", UUID.class)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("payload_bytes"),
                row.getString("payload_sha256"),
                row.getLong("warc_bytes"),
                row.getString("warc_sha256"),
                JSON.readValue(row.getString("hops"), new TypeReference<List<CaptureHop>>() {}),
                row.getString("text_sha256"),
                row.getString("text_problem"),
                row.getString("title"),
                row.getString("author"),
                row.getString("publisher"),
                row.getObject("published_on", LocalDate.class),
                row.getString("language"),
                before == null ? null : new CaptureId(before),
                row.getBoolean("differs"),
                row.getString("came_from"),
                List.of());
    }

    private static Capture with(Capture one, List<String> elsewhere) {
        return elsewhere.isEmpty()
                ? one
                : new Capture(
                        one.id(),
                        one.kind(),
                        one.address(),
                        one.finalAddress(),
                        one.status(),
                        one.takenBy(),
                        one.takenAt(),
                        one.fileName(),
                        one.mediaType(),
                        one.bytes(),
                        one.payloadSha256(),
                        one.warcBytes(),
                        one.warcSha256(),
                        one.hops(),
                        one.textSha256(),
                        one.textProblem(),
                        one.title(),
                        one.author(),
                        one.publisher(),
                        one.publishedOn(),
                        one.language(),
                        one.before(),
                        one.differs(),
                        one.cameFrom(),
                        elsewhere);
    }
}
