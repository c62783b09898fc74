package app.touchstone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the program's API with a token, as an outsider's script would. Anything but success is an exception. */
final class Script {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String token;

    Script(String root, String token) {
        this.root = root;
        this.token = token;
    }

    /** What every request carries, for those that write their request themselves. */
    String token() {
        return token;
    }

    URI address(String path) {
        return URI.create(root + path);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(bytes(path));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /** Without a body. */
    JsonNode post(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("POST", path, null));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return JSON.readTree(send("POST", path, body));
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return JSON.readTree(send("PUT", path, body));
    }

    /** A file, as the part {@code file} of a form. */
    JsonNode upload(String path, String fileName, byte[] content) throws IOException, InterruptedException {
        String begin = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(begin),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--cut--\r\n")))
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("POST " + path + ": " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    private byte[] send(String method, String path, @Nullable Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        var answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }
}
