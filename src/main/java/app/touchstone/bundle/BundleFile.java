package app.touchstone.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bundle's archive as it lies there, read from front to end and held against the one form it must have. Nothing is
 * ever unpacked, so there is nothing that could grow, and no name is ever used as a path.
 */
public final class BundleFile implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final FileChannel channel;
    private final long length;
    private final List<Part> parts = new ArrayList<>();
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);

    private BundleFile(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        length = channel.size();
    }

    /**
     * Reads the whole file once.
     *
     * @throws Unsound when a byte of it, outside of the files' own, is not what it must be
     */
    public static BundleFile open(Path file) throws IOException, Unsound {
        BundleFile bundle = new BundleFile(file);
        try {
            bundle.walk();
            return bundle;
        } catch (IOException | Unsound | RuntimeException broken) {
            bundle.close();
            throw broken;
        }
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** A file's bytes. @throws Unsound when there are more of them than {@code most} */
    public byte[] bytes(Part part, int most) throws IOException, Unsound {
        if (part.size() > most) {
            throw new Unsound(BundleFault.TOO_LARGE, part.name());
        }
        return bytes(part.at(), (int) part.size());
    }

    /** A file's bytes as a stream. */
    public InputStream stream(Part part) {
        return new PartStream(channel, part.at(), part.size());
    }

    private void walk() throws IOException, Unsound {
        Set<String> names = new HashSet<>();
        long at = 0;
        int signature = signature(at, BundleFault.NO_ARCHIVE);
        if (signature != StoredZip.LOCAL_SIGNATURE) {
            throw new Unsound(BundleFault.NO_ARCHIVE, "");
        }
        while (signature == StoredZip.LOCAL_SIGNATURE) {
            Part part = part(at, names);
            parts.add(part);
            at = part.at() + part.size();
            signature = signature(at, BundleFault.BROKEN_OFF);
        }
        end(at);
    }

    private int signature(long at, BundleFault fault) throws IOException, Unsound {
        if (at + 4 > length) {
            throw new Unsound(fault, parts.isEmpty() ? "" : parts.getLast().name());
        }
        return little(bytes(at, 4)).getInt(0);
    }

    private Part part(long at, Set<String> names) throws IOException, Unsound {
        String before = parts.isEmpty() ? "" : parts.getLast().name();
        if (at + StoredZip.LOCAL > length || parts.size() == StoredZip.MOST_PARTS) {
            throw new Unsound(BundleFault.BROKEN_OFF, before);
        }
        ByteBuffer header = little(bytes(at, StoredZip.LOCAL));
        long crc = Integer.toUnsignedLong(header.getInt(14));
        long size = Integer.toUnsignedLong(header.getInt(22));
        int nameLength = Short.toUnsignedInt(header.getShort(26));
        if (nameLength > Part.LONGEST_NAME) {
            throw new Unsound(BundleFault.NAME, "");
        }
        long data = at + StoredZip.LOCAL + nameLength;
        if (data > length) {
            throw new Unsound(BundleFault.BROKEN_OFF, before);
        }
        // as Latin-1 every byte is a character, and those that are none of a name are refused
        String name = new String(bytes(at + StoredZip.LOCAL, nameLength), StandardCharsets.ISO_8859_1);
        if (!Part.mayBeCalled(name)) {
            throw new Unsound(BundleFault.NAME, Shown.text(name));
        }
        if (!names.add(name)) {
            throw new Unsound(BundleFault.TWICE, name);
        }
        if (!Arrays.equals(bytes(at, (int) (data - at)), StoredZip.local(name, crc, size))) {
            throw new Unsound(BundleFault.FRAME, name);
        }
        if (!BundleForm.follows(name, before)) {
            throw new Unsound(BundleFault.ORDER, name);
        }
        if (data + size > length) {
            throw new Unsound(BundleFault.BROKEN_OFF, name);
        }
        return summed(name, data, size, crc);
    }

    private Part summed(String name, long at, long size, long crc) throws IOException, Unsound {
        Sums sums = new Sums();
        for (long done = 0; done < size; done += piece.limit()) {
            piece.clear().limit((int) Math.min(PIECE, size - done));
            fill(piece, at + done);
            sums.add(piece.array(), 0, piece.limit());
        }
        if (sums.crc() != crc) {
            throw new Unsound(BundleFault.CHANGED, name);
        }
        return new Part(name, at, size, crc, sums.sha256());
    }

    private void end(long at) throws IOException, Unsound {
        byte[] due = StoredZip.ending(parts, at);
        byte[] found = bytes(at, (int) Math.min(due.length, length - at));
        int differs = Arrays.mismatch(due, found);
        if (differs >= 0) {
            throw new Unsound(found.length == differs ? BundleFault.BROKEN_OFF : BundleFault.FRAME, "");
        }
        if (at + due.length < length) {
            throw new Unsound(BundleFault.TRAILING, "");
        }
    }

    private byte[] bytes(long at, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        fill(buffer, at);
        return buffer.array();
    }

    private void fill(ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
