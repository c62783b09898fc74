package app.touchstone.api;

import app.touchstone.account.Member;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one operation is tried: what stands in the braces of its address where the world's own ids will not do, its query, what
 * is sent, and by whom.
 */
record Call(
        Map<String, String> ids,
        String query,
        @Nullable Object body,
        String type,
        @Nullable Member by) {

    static final String JSON = "application/json";
    private static final String FILE = "multipart/form-data; boundary=cut";

    static Call call() {
        return new Call(Map.of(), "", null, JSON, null);
    }

    static Call body(Object body) {
        return call().send(body);
    }

    static Call file(String name, String content) {
        String text = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--cut--\r\n";
        return new Call(Map.of(), "", text, FILE, null);
    }

    /** A file that is no text. */
    static Call file(String name, byte[] content) {
        return new Call(Map.of(), "", Script.multipart(name, content, Map.of()), FILE, null);
    }

    Call at(String variable, Object id) {
        Map<String, String> more = new HashMap<>(ids);
        more.put(variable, id.toString());
        return new Call(more, query, body, type, by);
    }

    Call query(String text) {
        return new Call(ids, text, body, type, by);
    }

    Call version(long version) {
        return query("version=" + version);
    }

    Call send(Object sent) {
        return new Call(ids, query, sent, type, by);
    }

    Call as(String mediaType) {
        return new Call(ids, query, body, mediaType, by);
    }

    Call by(Member member) {
        return new Call(ids, query, body, type, member);
    }

    boolean isJson() {
        return body != null && type.endsWith("json");
    }

    String text() {
        return body instanceof String text ? text : Script.JSON.writeValueAsString(body);
    }

    BodyPublisher publisher() {
        if (body instanceof byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(), StandardCharsets.UTF_8);
    }
}
