package app.touchstone.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Readers who ask one page after the other over connections that stay open, for a bounded time. It speaks just enough
 * HTTP/1.1 to cost little beside the program it measures on the same two cores.
 */
final class ReaderLoad {

    private static final int READERS = 8;

    private final URI base;
    private final Map<String, String> tags = new ConcurrentHashMap<>();

    ReaderLoad(String base) {
        this.base = URI.create(base);
    }

    /**
     * What a run came to.
     *
     * @param perSecond requests in each whole second of it
     * @param millis how long each took
     */
    record Outcome(List<Double> perSecond, List<Double> millis, int fresh, int unchanged) {}

    /** One answer. */
    private record Got(int status, String tag, int length) {}

    /** Asks every page once, so that its tag is known and the program is warm. */
    void learn(List<String> paths) throws IOException {
        try (Line line = new Line(base)) {
            for (String path : paths) {
                Got got = line.ask(path, "");
                if (got.status != 200 || got.tag.isEmpty()) {
                    throw new IOException(path + " answered " + got.status);
                }
                tags.put(path, got.tag);
            }
        }
    }

    /** @param known whether readers say what they have already */
    Outcome run(List<String> paths, boolean known, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Future<List<long[]>>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            for (int reader = 0; reader < READERS; reader++) {
                int first = reader * 7919;
                readers.add(threads.submit(() -> read(paths, known, end, first)));
            }
        }
        return outcome(readers, start, (int) time.toSeconds());
    }

    private List<long[]> read(List<String> paths, boolean known, long end, int first) throws IOException {
        List<long[]> asked = new ArrayList<>();
        try (Line line = new Line(base)) {
            int next = first;
            for (long now = System.nanoTime(); now < end; ) {
                String path = paths.get(Math.floorMod(next, paths.size()));
                next += 31;
                Got got = line.ask(path, known ? tags.get(path) : "");
                if (got.status != (known ? 304 : 200)) {
                    throw new IOException(path + " answered " + got.status);
                }
                long after = System.nanoTime();
                asked.add(new long[] {after, after - now, got.status});
                now = after;
            }
        }
        return asked;
    }

    private static Outcome outcome(List<Future<List<long[]>>> readers, long start, int seconds)
            throws ExecutionException, InterruptedException {
        double[] perSecond = new double[seconds];
        List<Double> millis = new ArrayList<>();
        int fresh = 0;
        int unchanged = 0;
        for (Future<List<long[]>> reader : readers) {
            for (long[] one : reader.get()) {
                int second = (int) ((one[0] - start) / 1_000_000_000L);
                if (second < seconds) {
                    perSecond[second]++;
                }
                millis.add(one[1] / 1e6);
                fresh += one[2] == 200 ? 1 : 0;
                unchanged += one[2] == 304 ? 1 : 0;
            }
        }
        List<Double> rates = new ArrayList<>();
        for (double rate : perSecond) {
            rates.add(rate);
        }
        return new Outcome(rates, millis, fresh, unchanged);
    }

    /** A connection that stays open. */
    private static final class Line implements AutoCloseable {

        private final int port;
        private final String host;
        private Socket socket;
        private InputStream in;
        private OutputStream out;

        private Line(URI base) throws IOException {
            port = base.getPort();
            host = base.getAuthority();
            open();
        }

        /** Anew as often as the program closes it, which it does after some answers. */
        private void open() throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
            out = socket.getOutputStream();
        }

        private Got ask(String path, String tag) throws IOException {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n"
                    + (tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n") + "\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String status = line();
            int code = Integer.parseInt(status.substring(9, 12));
            String found = "";
            int length = code == 304 ? 0 : -1;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                } else if (lower.startsWith("etag:")) {
                    found = header.substring(5).strip();
                } else if (lower.startsWith("connection:")) {
                    last = lower.contains("close");
                }
            }
            if (length < 0) {
                throw new IOException("an answer without a length: " + status);
            }
            in.skipNBytes(length);
            if (last) {
                socket.close();
                open();
            }
            return new Got(code, found, length);
        }

        private String line() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection broke off");
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
