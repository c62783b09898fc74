package app.touchstone.site;

import app.touchstone.basis.WebAddress;
import app.touchstone.report.Front;
import org.jspecify.annotations.Nullable;

/**
 * How a desk is reached.
 *
 * @param corrections how an error is reported; the contact where nothing else is said
 */
record Contact(Way contact, Way corrections, Way website) {

    /** @param address what a link leads to; null when the text is no address */
    record Way(String text, @Nullable String address) {

        static Way of(String text) {
            if (text.matches("[^\\s@<>\"?&%]+@[^\\s@<>\"?&%]+\\.[^\\s@<>\"?&%]+")) {
                return new Way(text, "mailto:" + text);
            }
            return new Way(text, !text.isEmpty() && WebAddress.Check.isWeb(text) ? text : null);
        }

        public boolean known() {
            return !text.isEmpty();
        }
    }

    static Contact of(Front front) {
        var details = front.letterhead().details();
        Way contact = Way.of(details.contact());
        Way corrections = details.corrections().isEmpty() ? contact : Way.of(details.corrections());
        return new Contact(contact, corrections, Way.of(details.website()));
    }
}
