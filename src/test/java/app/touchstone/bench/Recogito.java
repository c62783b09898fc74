package app.touchstone.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page with @recogito/text-annotator (BSD-3-Clause), for comparison: the same text, the same marks, the same browser.
 * The package is fetched through npm into a folder of the bench; it never becomes part of the program.
 */
final class Recogito implements AutoCloseable {

    private static final String FOLDER = "/bench/recogito/";
    private static final String PACKAGE = "node_modules/@recogito/text-annotator/dist/";

    private final HttpServer server;

    private Recogito(HttpServer server) {
        this.server = server;
    }

    /**
     * Serves a document on loopback.
     *
     * @param folder where the package is, or is to be put
     * @throws IOException when npm could not fetch it
     */
    static Recogito serve(Path folder, BenchDocument document) throws IOException, InterruptedException {
        fetch(folder);
        String json = JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of("text", document.text(), "marks", document.marks()));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, Content> contents = Map.of(
                "/",
                new Content("text/html; charset=utf-8", resource("index.html")),
                "/document.json",
                new Content("application/json", json.getBytes(StandardCharsets.UTF_8)),
                "/text-annotator.js",
                file(folder, "text-annotator.umd.js", "text/javascript"),
                "/text-annotator.css",
                file(folder, "text-annotator.css", "text/css"));
        server.createContext("/", exchange -> answer(exchange, contents));
        server.start();
        return new Recogito(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Content(String type, byte[] bytes) {}

    private static void answer(HttpExchange exchange, Map<String, Content> contents) throws IOException {
        try (exchange) {
            Content content = contents.get(exchange.getRequestURI().getPath());
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", content.type);
            exchange.sendResponseHeaders(200, content.bytes.length);
            exchange.getResponseBody().write(content.bytes);
        }
    }

    private static void fetch(Path folder) throws IOException, InterruptedException {
        if (Files.exists(folder.resolve(PACKAGE))) {
            return;
        }
        Files.createDirectories(folder);
        try (InputStream wanted = Objects.requireNonNull(Recogito.class.getResourceAsStream(FOLDER + "package.json"))) {
            Files.copy(wanted, folder.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder(
                        List.of("npm", "install", "--silent", "--no-fund", "--no-audit", "--ignore-scripts"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(2, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new IOException("npm could not fetch @recogito/text-annotator; see npm.log in " + folder);
        }
    }

    private static Content file(Path folder, String name, String type) throws IOException {
        return new Content(type, Files.readAllBytes(folder.resolve(PACKAGE).resolve(name)));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream page = Objects.requireNonNull(Recogito.class.getResourceAsStream(FOLDER + name))) {
            return page.readAllBytes();
        }
    }
}
