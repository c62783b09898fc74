package app.touchstone.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * An entry as it is hashed, and as a line of an export says it: everything in the very words of the file, so that it can
 * be checked without knowing what they mean. {@code actor} is empty for the program itself.
 */
public record WrittenEntry(
        String desk,
        long sequence,
        String at,
        String actor,
        String action,
        String subjectType,
        String subject,
        String content,
        String previous,
        String hash) {

    /** Lines longer than this are taken for damage, in bytes; the longest entries the program writes are a tenth of it. */
    public static final int LONGEST_LINE = 8 * 1024 * 1024;

    private static final Set<String> TEXTS =
            Set.of("desk", "at", "actor", "action", "subjectType", "subject", "content", "previous", "hash");
    private static final String NUMBER = "sequence";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_LINE)
                    .build())
            .build();

    /** Why a line is not an entry; the message is a sentence without its full stop. */
    public static final class NoEntry extends Exception {
        private static final long serialVersionUID = 1;

        NoEntry(String reason) {
            super(reason);
        }
    }

    /** SHA-256 over the canonical JSON of everything but the hash: what {@link #hash} must be. */
    public String computeHash() {
        return CanonicalJson.sha256(canonical(false));
    }

    /** Whether the entry's hash fits what it says. */
    public boolean sound() {
        try {
            return computeHash().equals(hash);
        } catch (IllegalArgumentException noText) {
            return false;
        }
    }

    /** The entry as a line of an export, without the line's end: canonical JSON of everything. */
    public String line() {
        return canonical(true);
    }

    /** Member by member in the order of their names; that these names are in order is what a test holds them to. */
    private String canonical(boolean withHash) {
        StringBuilder out = new StringBuilder(content.length() + 512);
        text(out.append('{'), "action", action);
        text(out.append(','), "actor", actor);
        text(out.append(','), "at", at);
        text(out.append(','), "content", content);
        text(out.append(','), "desk", desk);
        if (withHash) {
            text(out.append(','), "hash", hash);
        }
        text(out.append(','), "previous", previous);
        out.append(",\"sequence\":").append(sequence);
        text(out.append(','), "subject", subject);
        text(out.append(','), "subjectType", subjectType);
        return out.append('}').toString();
    }

    private static void text(StringBuilder out, String name, String value) {
        out.append('"').append(name).append("\":");
        CanonicalJson.writeString(value, out);
    }

    /**
     * Reads a line of an export.
     *
     * @param line UTF-8
     * @throws NoEntry when it is anything else than one entry: a member more, less or twice is damage, too, for no hash
     *     would cover it
     */
    public static WrittenEntry read(byte[] line, int length) throws NoEntry {
        Map<String, String> texts = HashMap.newHashMap(TEXTS.size());
        Long sequence = null;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line, 0, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new NoEntry("it is not a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals(NUMBER) && sequence == null) {
                    sequence = number(json, value);
                } else if (!TEXTS.contains(name)
                        || value != JsonToken.VALUE_STRING
                        || texts.put(name, whole(json.getString())) != null) {
                    throw new NoEntry(
                            "its member \"" + shown(name) + "\" is not one an entry has, or not as it has it");
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw new NoEntry("something follows the entry on its line");
            }
        } catch (JacksonException broken) {
            throw new NoEntry("it is not JSON");
        }
        if (sequence == null || texts.size() < TEXTS.size()) {
            throw new NoEntry("it does not have all members of an entry");
        }
        return new WrittenEntry(
                texts.get("desk"),
                sequence,
                texts.get("at"),
                texts.get("actor"),
                texts.get("action"),
                texts.get("subjectType"),
                texts.get("subject"),
                texts.get("content"),
                texts.get("previous"),
                texts.get("hash"));
    }

    private static long number(JsonParser json, JsonToken value) throws NoEntry {
        // a number that is not a plain whole one would be read one way here and another way elsewhere
        if (value != JsonToken.VALUE_NUMBER_INT || !json.getString().matches("[1-9][0-9]{0,17}")) {
            throw new NoEntry("its sequence is not a whole number from 1");
        }
        return json.getLongValue();
    }

    private static String whole(String text) throws NoEntry {
        if (!CanonicalJson.wellFormed(text).equals(text)) {
            throw new NoEntry("it has half a surrogate pair, which no hash can be made of");
        }
        return text;
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
