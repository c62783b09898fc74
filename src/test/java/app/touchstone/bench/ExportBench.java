package app.touchstone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Takes ten thousand claims out as CSV. */
final class ExportBench {

    private static final int CLAIMS = 10_000;
    private static final int RUNS = 10;
    private static final int WARM_UP = 2;
    private static final int HEAP_RUNS = 3;
    private static final String CSV = "/exports/claims.csv";
    /** Small, so that the server can be no further than this ahead of what was read. */
    private static final int RECEIVE_BUFFER = 64 * 1024;

    private final RunningApp app;
    private final Script script;

    ExportBench(RunningApp app) throws IOException {
        this.app = app;
        this.script = app.script();
    }

    void run(Consumer<Figure> found) throws Exception {
        Stopwatch writing = new Stopwatch(0);
        writing.time(() -> Claiming.write(script, CLAIMS));
        System.out.printf(
                "  (10,000 claims were written through the API in %.0f s)%n",
                writing.cold().get(0) / 1000);
        Stopwatch exporting = new Stopwatch(WARM_UP);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            exporting.time(() -> sizes.add(script.bytes(CSV).length));
        }
        found.accept(Figure.of("CSV of 10,000 claims, to the last byte", "ms", 2000, exporting.samples()));
        List<Double> extra = new ArrayList<>();
        for (int i = 0; i < HEAP_RUNS; i++) {
            extra.add(extraHeap(sizes.getLast()));
        }
        found.accept(Figure.of("the same: more live heap when half is read", "MB", 50, extra));
    }

    /** Stops reading half-way, so that the server stands still in the middle of its work while its heap is measured. */
    private double extraHeap(int size) throws IOException, InterruptedException {
        double before = app.liveHeap();
        URI address = script.address(CSV);
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.getOutputStream()
                    .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nAuthorization: Bearer " + script.token() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            in.skipNBytes(size / 2);
            double during = app.liveHeap();
            in.transferTo(OutputStream.nullOutputStream());
            return during - before;
        }
    }
}
