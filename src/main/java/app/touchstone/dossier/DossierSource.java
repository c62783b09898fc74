package app.touchstone.dossier;

import app.touchstone.report.ReportPage;
import java.util.function.Consumer;

/** The reports of a dossier, read one after the other as often as they are needed; never all at once. */
@FunctionalInterface
public interface DossierSource {

    /** Hands each report over, always in the same order. */
    void read(Consumer<ReportPage> taker);
}
