package app.touchstone.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A program that is told things: a real server on this machine that keeps what came and answers as it is bidden. */
final class Receiver implements AutoCloseable {

    /** What came. */
    record Came(String path, String body, String event, String eventId, String delivery, String signature) {}

    private final HttpServer server;
    private final List<Came> came = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "thanks";

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        came.add(new Came(
                exchange.getRequestURI().toString(),
                body,
                header(exchange, "Touchstone-Event"),
                header(exchange, "Touchstone-Event-Id"),
                header(exchange, "Touchstone-Delivery"),
                header(exchange, Signature.HEADER)));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", address("/elsewhere"));
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    Receiver answering(int newStatus, String text) {
        status = newStatus;
        answer = text;
        return this;
    }

    List<Came> came() {
        return came;
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
