package app.touchstone.report;

import java.util.Set;

/**
 * A report as it would be published now.
 *
 * @param missing what the gate still asks for; empty when it may go out
 */
public record Preview(ReportContent content, ReportNotes notes, Set<GateItem> missing) {

    public Preview {
        missing = Set.copyOf(missing);
    }
}
