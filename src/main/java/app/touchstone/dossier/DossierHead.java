package app.touchstone.dossier;

import app.touchstone.document.TextDirection;
import app.touchstone.report.ReportWords;
import java.time.Instant;
import java.util.Locale;

/** What stands before the reports. */
public record DossierHead(
        String title, String introduction, String deskName, String language, Instant madeAt, int claims) {

    public TextDirection direction() {
        return TextDirection.ofLanguage(language);
    }

    public ReportWords words() {
        return ReportWords.of(Locale.forLanguageTag(language), direction());
    }

    public String kicker() {
        return words().say("bound.kicker") + " · " + deskName + " · " + words().day(madeAt) + " · "
                + words().say("bound.claims", claims);
    }
}
