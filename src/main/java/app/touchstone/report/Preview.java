package app.touchstone.report;

import java.util.List;
import java.util.Set;

/**
 * A report as it would be published now.
 *
 * @param missing what the gate still asks for; empty when it may go out
 * @param gate every item of the gate as it stands
 */
public record Preview(ReportContent content, ReportNotes notes, Set<GateItem> missing, List<GateCheck> gate) {

    public Preview {
        missing = Set.copyOf(missing);
        gate = List.copyOf(gate);
    }
}
