package app.touchstone.capture;

import app.touchstone.account.Member;
import app.touchstone.capture.CaptureCheck.CheckedPart;
import app.touchstone.capture.CaptureCheck.Step;
import app.touchstone.journal.Journal;
import app.touchstone.journal.JournalEntry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes the hashes of a capture, from the bytes as they are stored now. A WARC that cannot be read is a finding. */
@Component
class Rechecking {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CaptureRows rows;
    private final CapturePieces pieces;
    private final CaptureContent contents;
    private final Journal journal;
    private final Clock clock;

    Rechecking(CaptureRows rows, CapturePieces pieces, CaptureContent contents, Journal journal, Clock clock) {
        this.rows = rows;
        this.pieces = pieces;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
    }

    CaptureCheck check(Member member, Capture capture) {
        List<Step> steps = new ArrayList<>();
        steps.add(compared(CheckedPart.WARC, capture.warcSha256(), () -> {
            try (InputStream in = pieces.open(capture.id())) {
                return Sha256.of(in);
            }
        }));
        steps.add(compared(CheckedPart.RECORDS, "", () -> brokenRecords(capture.id())));
        steps.add(compared(
                CheckedPart.PAYLOAD,
                capture.payloadSha256(),
                () -> contents.read(capture, Sha256::of).orElse("")));
        if (capture.hasText()) {
            steps.add(compared(CheckedPart.TEXT, capture.textSha256(), () -> Sha256.of(rows.text(capture.id()))));
        }
        steps.add(compared(
                CheckedPart.JOURNAL,
                new TreeMap<>(Keeping.hashes(capture)).toString(),
                () -> written(member, capture)));
        return new CaptureCheck(capture.id(), clock.instant(), steps);
    }

    private interface Recomputing {
        String found() throws IOException;
    }

    private static Step compared(CheckedPart part, String expected, Recomputing recomputing) {
        try {
            String found = recomputing.found();
            return new Step(part, found.equals(expected), expected, found);
        } catch (IOException | RuntimeException unreadable) {
            return new Step(part, false, expected, String.valueOf(unreadable.getMessage()));
        }
    }

    /** The ids of records whose block is not what their digest says; empty when all are. */
    private String brokenRecords(CaptureId id) throws IOException {
        List<String> broken = new ArrayList<>();
        try (InputStream in = pieces.open(id);
                WarcReader warc = new WarcReader(in)) {
            warc.calculateBlockDigest();
            for (Optional<WarcRecord> record = warc.next(); record.isPresent(); record = warc.next()) {
                WarcRecord one = record.get();
                one.body().consume();
                if (one.blockDigest().isPresent() && !one.blockDigest().equals(one.calculatedBlockDigest())) {
                    broken.add(one.type() + " " + one.id());
                }
            }
        }
        return String.join(", ", broken);
    }

    private String written(Member member, Capture capture) {
        List<JournalEntry> entries =
                journal.of(member.desk().value(), capture.id().value(), "capture.taken");
        if (entries.isEmpty()) {
            return "";
        }
        JsonNode content = JSON.readTree(entries.getFirst().content());
        Map<String, String> hashes = new TreeMap<>();
        Keeping.hashes(capture)
                .keySet()
                .forEach(name -> hashes.put(name, content.path(name).asString("")));
        return hashes.toString();
    }
}
