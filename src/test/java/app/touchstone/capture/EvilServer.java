package app.touchstone.capture;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import javax.net.ServerSocketFactory;

/**
 * A server on loopback that plays tricks: each address below it is one. What else it answers is put on it as pages. It
 * speaks HTTP by hand, since no honest server would let it misbehave.
 */
public final class EvilServer implements AutoCloseable {

    /** What one address does with its connection. */
    interface Trick {
        void play(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public EvilServer() {
        this(ServerSocketFactory.getDefault(), "http");
    }

    EvilServer(ServerSocketFactory sockets, String scheme) {
        this.scheme = scheme;
        try {
            socket = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("evil-server").start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** An address on this server by its number, {@code 127.0.0.1}. */
    public String at(String path) {
        return at("127.0.0.1", path);
    }

    String at(String host, String path) {
        return scheme + "://" + host + ":" + port() + path;
    }

    /** Lets an address answer with an honest page. */
    public EvilServer page(String path, String html) {
        return file(path, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public EvilServer file(String path, String type, byte[] content) {
        pages.put(path, content);
        types.put(path, type);
        return this;
    }

    /** The requests so far, each with its headers. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                Thread.ofVirtual().start(() -> serve(one));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void serve(Socket one) {
        try (one) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder asked = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                asked.append(line).append('\n');
            }
            if (asked.isEmpty()) {
                return;
            }
            requests.add(asked.toString());
            OutputStream out = one.getOutputStream();
            trick(asked.toString().split(" ")[1]).play(out);
            out.flush();
        } catch (IOException gone) {
            // who asked had enough
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Trick trick(String path) {
        if (pages.containsKey(path)) {
            return out -> answer(out, "200 OK", "Content-Type: " + types.get(path), pages.get(path));
        }
        if (path.startsWith("/to?")) {
            return out -> answer(out, "302 Found", "Location: " + path.substring("/to?".length()), new byte[0]);
        }
        if (path.startsWith("/status/")) {
            return out -> answer(out, path.substring("/status/".length()) + " So", "X: y", new byte[0]);
        }
        return switch (path) {
            case "/loop" -> out -> answer(out, "307 Again", "Location: /loop", new byte[0]);
            case "/nowhere" -> out -> answer(out, "301 Moved", "X: y", "gone".getBytes(StandardCharsets.UTF_8));
            case "/cookie" -> out -> answer(out, "302 Found", "Set-Cookie: id=1; Path=/\r\nLocation: /ok", new byte[0]);
            case "/gzip" -> out -> packed(out, "gzip", gzip("<p>Packed words".getBytes(StandardCharsets.UTF_8)));
            case "/deflate" -> out -> packed(out, "deflate", deflate(true));
            case "/zlib" -> out -> packed(out, "deflate", deflate(false));
            case "/brotli" -> out -> packed(out, "br", new byte[] {1, 2, 3});
            case "/half-a-gzip" -> out -> packed(out, "gzip", new byte[] {31, (byte) 139, 8, 0, 0});
            case "/bomb" -> out -> packed(out, "gzip", gzip(new byte[8 << 20]));
            case "/bomb-in-bomb" -> out -> packed(out, "gzip, gzip", gzip(gzip(new byte[8 << 20])));
            case "/endless" -> this::endless;
            case "/drip" -> this::drip;
            case "/silence" -> out -> closed.await();
            case "/endless-headers" -> EvilServer::headers;
            case "/long-header" -> out -> answer(out, "200 OK", "X: " + "y".repeat(100_000), new byte[] {1});
            case "/cut" -> out -> say(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
            case "/no-http" -> out -> say(out, "SSH-2.0-OpenSSH_9.6\r\n\r\n");
            case "/chunked" ->
                out -> say(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "3\r\none\r\n4\r\n two\r\n0\r\n\r\n");
            case "/empty" -> out -> answer(out, "200 OK", "X: y", new byte[0]);
            default -> out -> answer(out, "404 Not Found", "X: y", new byte[0]);
        };
    }

    private void endless(OutputStream out) throws IOException {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        byte[] piece = new byte[64 * 1024];
        while (closed.getCount() > 0) {
            out.write(piece);
        }
    }

    /** A byte every now and then: each read succeeds, and none of them ends it. */
    private void drip(OutputStream out) throws IOException, InterruptedException {
        say(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        while (!closed.await(20, TimeUnit.MILLISECONDS)) {
            say(out, ".");
        }
    }

    private static void headers(OutputStream out) throws IOException {
        say(out, "HTTP/1.1 200 OK\r\n");
        for (int i = 0; i < 100_000; i++) {
            say(out, "X-" + i + ": y\r\n");
        }
    }

    private static void packed(OutputStream out, String encoding, byte[] body) throws IOException {
        answer(out, "200 OK", "Content-Type: text/html\r\nContent-Encoding: " + encoding, body);
    }

    private static void answer(OutputStream out, String status, String headers, byte[] body) throws IOException {
        say(out, "HTTP/1.1 " + status + "\r\n" + headers + "\r\nContent-Length: " + body.length + "\r\n\r\n");
        out.write(body);
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            out.write("<p>Packed words".getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
