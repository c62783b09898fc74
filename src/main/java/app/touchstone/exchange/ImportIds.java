package app.touchstone.exchange;

import app.touchstone.document.SnapshotId;
import app.touchstone.exchange.ReadAnnotation.Tag;
import app.touchstone.marking.MarkId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which mark an annotation becomes on a snapshot: always the same one, so that a file may be imported again. A mark that
 * was taken off stays so, with its history; the annotation then becomes a new one. Ids are UUIDs of version 8 (RFC 9562,
 * section 5.8) from the SHA-256 of what they stand for.
 */
final class ImportIds {

    private static final Pattern LAST_UUID = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$");

    private final SnapshotId snapshot;
    private final Map<MarkId, Boolean> known;
    private final MessageDigest sha256;

    /** @param known the snapshot's marks: of each whether it was taken off */
    ImportIds(SnapshotId snapshot, Map<MarkId, Boolean> known) {
        this.snapshot = snapshot;
        this.known = known;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The mark that stands there already: exported from here, or imported before. */
    @Nullable
    MarkId there(ReadAnnotation annotation, Tag tag) {
        Matcher own = LAST_UUID.matcher(annotation.id());
        if (own.find()) {
            MarkId mark = new MarkId(UUID.fromString(own.group(1)));
            if (Boolean.FALSE.equals(known.get(mark))) {
                return mark;
            }
        }
        for (int time = 0; ; time++) {
            MarkId mark = id(annotation, tag, time);
            if (!known.containsKey(mark)) {
                return null;
            }
            if (!known.get(mark)) {
                return mark;
            }
        }
    }

    /** The id of the mark it becomes; one that nobody has. */
    MarkId fresh(ReadAnnotation annotation, Tag tag) {
        int time = 0;
        while (known.containsKey(id(annotation, tag, time))) {
            time++;
        }
        return id(annotation, tag, time);
    }

    private MarkId id(ReadAnnotation annotation, Tag tag, int time) {
        String name = snapshot + "\n" + annotation.id() + "\n" + tag.label() + "\n" + time;
        ByteBuffer bytes = ByteBuffer.wrap(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new MarkId(new UUID(high, low));
    }
}
