package app.touchstone.exchange;

import static app.touchstone.exchange.ExportFormat.CSV;
import static app.touchstone.exchange.ExportFormat.JSON;
import static app.touchstone.exchange.ExportFormat.JSON_LD;
import static app.touchstone.exchange.ExportFormat.JSON_LINES;
import static app.touchstone.exchange.ExportFormat.STIX;
import static app.touchstone.exchange.ExportFormat.XLSX;

import java.util.List;

/** What can be taken out of a desk, and in which forms; the first one is taken when none is named. */
public enum ExportKind {
    CLAIMS("claims", CSV, XLSX, JSON_LINES),
    /** Of settled rounds only. */
    ASSESSMENTS("assessments", CSV, XLSX, JSON_LINES),
    EVIDENCE("evidence", CSV, XLSX, JSON_LINES),
    SOURCES("sources", CSV, XLSX, JSON_LINES),
    /** Of the newest snapshot of every document. */
    MARKS("marks", CSV, XLSX, JSON_LINES),
    /** The ClaimReview of every report, as a schema.org DataFeed. */
    FEED("claimreviews", JSON_LD),
    /** The MediaReview of every published claim that is about media, as a schema.org DataFeed. */
    MEDIA("mediareviews", JSON_LD),
    /** Codes, reports and who said what, as STIX 2.1. */
    NARRATIVES("stix", STIX),
    /** Settled claims with questions and answers, as in the data set AVeriTeC. */
    AVERITEC("averitec", JSON);

    private final String word;
    private final List<ExportFormat> formats;

    ExportKind(String word, ExportFormat... formats) {
        this.word = word;
        this.formats = List.of(formats);
    }

    /** Its word in addresses and names of files. */
    public String word() {
        return word;
    }

    public List<ExportFormat> formats() {
        return formats;
    }
}
