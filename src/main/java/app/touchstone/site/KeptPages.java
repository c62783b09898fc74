package app.touchstone.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pages that were made, compressed, by their version; those not read for longest go first. A version names everything a
 * page is made of, so nothing in here ever has to be taken out because it is wrong, on however many machines.
 */
@Component
class KeptPages {

    private final long most;
    private final Map<String, byte[]> pages = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    /** @param megabytes how much memory pages may take, 16 unless the administrator says otherwise */
    KeptPages(@Value("${touchstone.reading-room.cache-megabytes:16}") int megabytes) {
        this.most = megabytes * 1024L * 1024L;
    }

    synchronized Optional<byte[]> get(Version version) {
        return Optional.ofNullable(pages.get(version.tag()));
    }

    synchronized void keep(Version version, byte[] compressed) {
        byte[] before = pages.put(version.tag(), compressed);
        bytes += compressed.length - (before == null ? 0 : before.length);
        var eldest = pages.entrySet().iterator();
        while (bytes > most && eldest.hasNext()) {
            bytes -= eldest.next().getValue().length;
            eldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
