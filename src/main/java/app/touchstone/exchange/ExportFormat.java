package app.touchstone.exchange;

/** In which form something is taken out. */
public enum ExportFormat {
    /** RFC 4180, safe to open in a spreadsheet. */
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A JSON object a line, with the columns' names. */
    JSON_LINES("jsonl", "application/x-ndjson"),
    /** schema.org. */
    JSON_LD("jsonld", "application/ld+json"),
    /** STIX 2.1. */
    STIX("json", "application/stix+json;version=2.1"),
    JSON("json", "application/json");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
