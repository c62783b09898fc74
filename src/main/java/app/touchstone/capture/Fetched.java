package app.touchstone.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an address answered, in files of the machine that go away with this object.
 *
 * @param hops all of them; the last is the answer
 * @param content the last answer's body, unpacked
 */
record Fetched(List<Hop> hops, Path content) implements AutoCloseable {

    Fetched {
        hops = List.copyOf(hops);
    }

    Hop last() {
        return hops.getLast();
    }

    @Override
    public void close() throws IOException {
        for (Hop hop : hops) {
            Files.deleteIfExists(hop.body());
        }
        Files.deleteIfExists(content);
    }
}
