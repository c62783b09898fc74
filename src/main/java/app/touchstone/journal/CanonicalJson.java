package app.touchstone.journal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the one form that everybody's hash agrees on: RFC 8785 (JSON Canonicalization Scheme). Members are sorted
 * by the UTF-16 units of their names, no white space, strings escaped as ECMAScript does, numbers as ECMAScript
 * writes them.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();
    private static final double LARGEST_SAFE_INTEGER = 9_007_199_254_740_991d;

    private CanonicalJson() {}

    /**
     * The canonical text of any value Jackson can write (records, maps, lists, nodes).
     *
     * @throws IllegalArgumentException for what has no canonical form: half a surrogate pair, no number, an integer
     *     beyond 2^53
     */
    public static String of(Object value) {
        return of(value, text -> text);
    }

    /** The same of what people typed: half a surrogate pair is taken for U+FFFD, as every decoder does. */
    public static String ofTyped(Object value) {
        return of(value, CanonicalJson::wellFormed);
    }

    private static String of(Object value, UnaryOperator<String> texts) {
        StringBuilder out = new StringBuilder();
        write(value instanceof JsonNode node ? node : MAPPER.valueToTree(value), texts, out);
        return out.toString();
    }

    /** SHA-256 over the UTF-8 bytes of a text, as 64 lower-case hex digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of bytes, as 64 lower-case hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(JsonNode node, UnaryOperator<String> texts, StringBuilder out) {
        if (node.isObject()) {
            writeObject(node, texts, out);
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(node.get(i), texts, out);
            }
            out.append(']');
        } else if (node.isString()) {
            writeString(texts.apply(node.stringValue()), out);
        } else if (node.isNumber()) {
            out.append(number(node));
        } else {
            out.append(node.isBoolean() ? String.valueOf(node.booleanValue()) : "null");
        }
    }

    private static void writeObject(JsonNode node, UnaryOperator<String> texts, StringBuilder out) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        out.append('{');
        boolean first = true;
        for (var member : members.entrySet()) {
            out.append(first ? "" : ",");
            first = false;
            writeString(texts.apply(member.getKey()), out);
            out.append(':');
            write(member.getValue(), texts, out);
        }
        out.append('}');
    }

    private static String number(JsonNode node) {
        double value = node.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a number JSON can carry: " + value);
        }
        if (node.isIntegralNumber() && Math.abs(value) > LARGEST_SAFE_INTEGER) {
            throw new IllegalArgumentException("an integer beyond 2^53 does not survive a reader: " + node);
        }
        return ecmaScript(value);
    }

    /** ECMA-262, Number::toString: the fewest digits that come back, plain up to 10^21, exponent below 10^-6. */
    static String ecmaScript(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int k = digits.length();
        int n = k - shortest.scale();
        String sign = value < 0 ? "-" : "";
        if (k <= n && n <= 21) {
            return sign + digits + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return sign + digits.substring(0, n) + "." + digits.substring(n);
        }
        if (-6 < n && n <= 0) {
            return sign + "0." + "0".repeat(-n) + digits;
        }
        String exponent = "e" + (n - 1 > 0 ? "+" : "-") + Math.abs(n - 1);
        return sign + digits.charAt(0) + (k == 1 ? "" : "." + digits.substring(1)) + exponent;
    }

    /** Java writes two digits at the least and prefers 4.9E-324 where ECMAScript has 5e-324. */
    private static BigDecimal shortest(double value) {
        BigDecimal java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (java.precision() == 2) {
            BigDecimal one = java.round(new MathContext(1, RoundingMode.HALF_EVEN));
            if (one.doubleValue() == value) {
                return one.stripTrailingZeros();
            }
        }
        return java;
    }

    /** @throws IllegalArgumentException for half a surrogate pair: UTF-8 cannot say it (RFC 8785, 3.2.2.2) */
    static void writeString(String text, StringBuilder out) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                if (Character.isSurrogate(c) && !pairAt(text, i++)) {
                    throw new IllegalArgumentException("half a surrogate pair at " + (i - 1));
                }
                continue;
            }
            out.append(text, written, i).append(escaped(c));
            written = i + 1;
        }
        out.append(text, written, text.length()).append('"');
    }

    private static boolean pairAt(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> "\\u00" + HEX.toHexDigits((byte) c);
        };
    }

    /** A text with U+FFFD for every half of a surrogate pair, as a decoder would put it. */
    static String wellFormed(String text) {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> whole.appendCodePoint(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return whole.toString();
    }
}
