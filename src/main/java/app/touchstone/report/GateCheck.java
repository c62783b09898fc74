package app.touchstone.report;

import java.util.List;

/**
 * One item of the gate as it stands.
 *
 * @param reason why an editor let it pass; empty unless {@code state} is WAIVED
 * @param details what exactly is missing, such as the sentences without a citation; empty when the item itself says it
 */
public record GateCheck(GateItem item, State state, String reason, List<String> details) {

    public GateCheck {
        details = List.copyOf(details);
    }

    /** Where an item stands. */
    public enum State {
        MET,
        OPEN,
        /** It does not hold, and an editor lets it pass; the reason is published. */
        WAIVED
    }
}
