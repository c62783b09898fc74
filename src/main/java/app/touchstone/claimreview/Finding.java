package app.touchstone.claimreview;

import java.util.List;

/**
 * One thing the linter has to say.
 *
 * @param path JSONPath (RFC 9535) of the field, from the root the linter was given
 * @param args what the message names, in the order of its placeholders
 */
public record Finding(String path, Rule rule, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }

    public Severity severity() {
        return rule.severity();
    }

    /** Key of the message among the translations. */
    public String messageKey() {
        return "claimreview.lint." + rule.id();
    }
}
