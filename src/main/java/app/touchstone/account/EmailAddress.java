package app.touchstone.account;

import app.touchstone.basis.Problem;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address people sign in with; compared without regard to case, at most 254 characters (RFC 5321). */
public record EmailAddress(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");

    /** @throws Problem INVALID at field {@code email} */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) {
            throw Problem.invalid("email", "account.email.invalid");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
