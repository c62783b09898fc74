package app.touchstone.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Takes a hundred thousand claims out of a full desk, in each form, and asks how much memory that takes. */
final class ExportsBench implements Bench.Suite {

    private static final int RUNS = 5;
    private static final int WARM_UP = 1;
    private static final int RECEIVE_BUFFER = 64 * 1024;

    @Override
    public void run(Path data, Consumer<Figure> found) throws Exception {
        RunningApp.start(data).close();
        FullDesk.fill(data);
        try (RunningApp app = RunningApp.start(data)) {
            Script script = app.script();
            Map<String, String> forms = new LinkedHashMap<>();
            forms.put("claims as CSV", "/exports/claims?format=CSV");
            forms.put("claims as XLSX", "/exports/claims?format=XLSX");
            forms.put("claims as JSON Lines", "/exports/claims?format=JSON_LINES");
            forms.put("their assessments as CSV", "/exports/assessments?format=CSV");
            for (var form : forms.entrySet()) {
                Stopwatch exporting = new Stopwatch(WARM_UP);
                for (int i = 0; i < WARM_UP + RUNS; i++) {
                    exporting.time(() -> script.bytes(form.getValue()));
                }
                found.accept(Figure.of(
                        "100,000 " + form.getKey() + ", to the last byte", "ms", 15_000, exporting.samples()));
            }
            int size = script.bytes("/exports/claims?format=CSV").length;
            List<Double> extra = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                extra.add(extraHeap(app, script, size));
            }
            found.accept(Figure.of("the CSV: more live heap when half is read", "MB", 50, extra));
        }
    }

    /** Stops reading half-way, so that the server stands still in the middle of its work while its heap is measured. */
    private static double extraHeap(RunningApp app, Script script, int size) throws IOException, InterruptedException {
        double before = app.liveHeap();
        URI address = script.address("/exports/claims?format=CSV");
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.getOutputStream()
                    .write(("GET " + address.getPath() + "?" + address.getQuery() + " HTTP/1.1\r\nHost: "
                                    + address.getAuthority() + "\r\nAuthorization: Bearer " + script.token()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            in.skipNBytes(size / 2);
            double during = app.liveHeap();
            in.transferTo(OutputStream.nullOutputStream());
            return during - before;
        }
    }
}
