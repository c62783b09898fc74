package app.touchstone.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file as a stream of its own; the file stays open. */
final class PartStream extends InputStream {

    private final FileChannel channel;
    private final long end;
    private long at;

    PartStream(FileChannel channel, long start, long size) {
        this.channel = channel;
        this.at = start;
        this.end = start + size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at >= end) {
            return -1;
        }
        int read = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
        at += Math.max(read, 0);
        return read;
    }
}
