package app.touchstone.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script as outsiders write them: it knows an address and a token, nothing of the house. */
record Script(String base, String token, List<String> headers) {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Script(String base, String token) {
        this(base, token, List.of());
    }

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> raw) {
        JsonNode json() {
            return JSON.readTree(raw.body());
        }

        String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        String text(String member) {
            return json().path(member).asString("");
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The fields told to be wrong. */
        List<String> fields() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("field").asString(""))
                    .toList();
        }
    }

    Script with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Script(base, token, more);
    }

    Answer get(String path) {
        return send("GET", path, "", BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, "", BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    Answer upload(String path, String fileName, byte[] content, Map<String, Object> details) {
        return send(
                "POST",
                path,
                "multipart/form-data; boundary=cut",
                BodyPublishers.ofByteArray(multipart(fileName, content, details)));
    }

    static byte[] multipart(String fileName, byte[] content, Map<String, Object> details) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        if (!details.isEmpty()) {
            body.writeBytes(("\r\n--cut\r\nContent-Disposition: form-data; name=\"details\"\r\n"
                            + "Content-Type: application/json\r\n\r\n" + JSON.writeValueAsString(details))
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    Answer send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> raw = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(raw.statusCode(), raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }
}
