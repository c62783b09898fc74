package app.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The built program in a process of its own, with the demo desk, on a free port of the loopback. The options of its Java
 * come from the launch script, so that what is measured is what people run.
 */
final class RunningApp implements AutoCloseable {

    private static final Path JAR = Path.of("target", "touchstone.jar");
    private static final String READY = "Touchstone is ready";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A generation of the serial collector: {@code DefNew total 9216K, used 1234K [...}. */
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Process process;
    private final Path data;
    private final int port;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ready = new CountDownLatch(1);
    private final long started;
    private volatile long readyAt;

    private RunningApp(Path data, int port, String... options) throws IOException {
        this.data = data;
        this.port = port;
        List<String> command = new ArrayList<>();
        command.add(tool("java"));
        command.addAll(List.of(System.getProperty("touchstone.java.options", "-Xmx512m -XX:+UseSerialGC")
                .split(" ")));
        command.addAll(List.of(
                "-jar",
                JAR.toString(),
                "--touchstone.data=" + data.toAbsolutePath(),
                "--touchstone.demo=true",
                // the program is measured here, not the limit that a script meets
                "--touchstone.api.requests-per-minute=100000000",
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        command.addAll(List.of(options));
        started = System.nanoTime();
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** Starts on a data folder, an empty one or one that was used before, and comes back when it answers. */
    static RunningApp start(Path data, String... options) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        RunningApp app = new RunningApp(data, port, options);
        boolean told = app.ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!told || app.readyAt == 0) {
            app.close();
            throw new IllegalStateException("The program did not start:\n" + String.join("\n", app.said));
        }
        return app;
    }

    /** Milliseconds from the call of {@code java} to the line that says it is ready. */
    double readyAfter() {
        return (readyAt - started) / 1e6;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Script script() throws IOException {
        return new Script(address() + "/api/v1", demo().path("token").asString());
    }

    /** The first demo person: email and password. */
    JsonNode person() throws IOException {
        return demo().path("people").path(0);
    }

    /** Live bytes on the heap, in MB of 1,000,000 bytes: what is used right after a full collection. */
    double liveHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher generation = GENERATION.matcher(jcmd("GC.heap_info"));
        double bytes = 0;
        int found = 0;
        for (; generation.find(); found++) {
            bytes += Long.parseLong(generation.group(1)) * 1024.0;
        }
        if (found == 0) {
            throw new IllegalStateException("The heap's figures were not understood: is it the serial collector?");
        }
        return bytes / 1e6;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode demo() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(data.resolve("demo.json")));
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd failed: " + answer);
        }
        return answer;
    }

    private void listen() {
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(READY)) {
                    readyAt = System.nanoTime();
                    ready.countDown();
                }
                said.add(line);
            }
        } catch (IOException ended) {
            said.add(ended.toString());
        } finally {
            ready.countDown();
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
