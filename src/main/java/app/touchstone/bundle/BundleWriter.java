package app.touchstone.bundle;

import app.touchstone.journal.CanonicalJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a bundle: the files in the order of their names, then {@link #manifest}, then {@link #proof}. The same files
 * make the same bytes.
 */
public final class BundleWriter implements AutoCloseable {

    /** Writes a file's bytes; need not close the stream. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** More would need another kind of ZIP file. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final FileChannel channel;
    private final List<Part> parts = new ArrayList<>();

    public BundleWriter(Path file) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** The files so far. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public Part add(String name, String text) throws IOException {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Part add(String name, byte[] bytes) throws IOException {
        return add(name, out -> out.write(bytes));
    }

    /** @throws TooLarge when the archive would grow beyond 4 GiB or 65,000 files */
    public Part add(String name, Writing writing) throws IOException {
        String before = parts.isEmpty() ? "" : parts.getLast().name();
        if (!Part.mayBeCalled(name) || !BundleForm.follows(name, before)) {
            throw new IllegalArgumentException("may not stand behind " + before + ": " + name);
        }
        long header = channel.position();
        channel.write(ByteBuffer.wrap(StoredZip.local(name, 0, 0)));
        Sums sums = new Sums();
        OutputStream counted = new Counting(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), sums);
        writing.to(counted);
        counted.flush();
        if (channel.position() > StoredZip.LARGEST || parts.size() == StoredZip.MOST_PARTS) {
            throw new TooLarge();
        }
        Part part = new Part(name, header + StoredZip.LOCAL + name.length(), sums.size(), sums.crc(), sums.sha256());
        channel.write(ByteBuffer.wrap(StoredZip.local(name, part.crc(), part.size())), header);
        parts.add(part);
        return part;
    }

    /** Writes the manifest of all files so far. @return its SHA-256, which is to be sealed */
    public String manifest() throws IOException {
        return add(BundleForm.MANIFEST, BundleForm.manifest(parts)).sha256();
    }

    /** Writes the proof and with it the end of the archive. */
    public void proof(BundleProof proof) throws IOException {
        add(BundleForm.PROOF, proof.text());
        long start = channel.position();
        byte[] ending = StoredZip.ending(parts, start);
        if (start + ending.length > StoredZip.LARGEST) {
            throw new TooLarge();
        }
        channel.write(ByteBuffer.wrap(ending));
    }

    /** The hash a manifest of the files so far would have. */
    public String manifestHash() {
        return CanonicalJson.sha256(BundleForm.manifest(parts));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private final Sums sums;

        Counting(OutputStream out, Sums sums) {
            this.out = out;
            this.sums = sums;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sums.add(bytes, offset, length);
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
