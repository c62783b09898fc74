package app.touchstone.intake;

import app.touchstone.basis.Problem;
import java.nio.charset.StandardCharsets;

/** What a file is, by how it begins; its name may say anything. */
final class FileKind {

    static final int PROBE = 64 * 1024;

    private FileKind() {}

    /** @throws Problem INVALID at {@code file} when it is empty or nothing that claims are found in */
    static IntakeKind of(byte[] start) {
        if (begins(start, 'P', 'K', 3, 4)) {
            return IntakeKind.XLSX;
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.invalid("file", "intake.file.xls");
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            throw Problem.invalid("file", "intake.file.binary");
        }
        boolean wide = begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF) || everyOtherZero(start);
        String text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
        if (text.indexOf(0) >= 0 && !wide) {
            throw Problem.invalid("file", "intake.file.binary");
        }
        text = text.replace("\u0000", "").stripLeading();
        if (text.isEmpty()) {
            throw Problem.invalid("file", "intake.file.empty");
        }
        if (text.startsWith("<") || text.startsWith("&lt;")) {
            return IntakeKind.CLAIM_REVIEW;
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            boolean linked =
                    text.contains("ClaimReview") || text.contains("@graph") || text.contains("dataFeedElement");
            return linked ? IntakeKind.CLAIM_REVIEW : IntakeKind.JSON_LINES;
        }
        return IntakeKind.CSV;
    }

    /** UTF-16 without a mark: in Western and Cyrillic texts, blanks and line ends have a zero at one side. */
    private static boolean everyOtherZero(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        return even + odd > 0 && Math.min(even, odd) == 0 && (even + odd) * 50 > start.length;
    }

    private static boolean begins(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
