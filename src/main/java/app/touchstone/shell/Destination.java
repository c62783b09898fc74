package app.touchstone.shell;

import app.touchstone.account.AccountPlaces;
import app.touchstone.capture.CapturePlaces;
import app.touchstone.claim.ClaimPlaces;
import app.touchstone.codebook.CodebookPlaces;
import app.touchstone.document.DocumentPlaces;
import app.touchstone.evidence.SourcePlaces;
import app.touchstone.exchange.ExchangePlaces;
import app.touchstone.insight.InsightPlaces;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.marking.MarkingPlaces;
import app.touchstone.report.ReportPlaces;
import app.touchstone.review.ReviewPlaces;

/** The menu, as a table: where one can go, under which heading, in this order. */
enum Destination {
    DESK(Group.WORK, "", "shell.nav.desk"),
    DOCUMENTS(Group.WORK, DocumentPlaces.ALL, "shell.nav.documents"),
    CLAIMS(Group.WORK, ClaimPlaces.ALL, "shell.nav.claims"),
    REPORTS(Group.WORK, ReportPlaces.ALL, "shell.nav.reports"),
    CODEBOOKS(Group.METHOD, CodebookPlaces.ALL, "shell.nav.codebooks"),
    CONCORDANCE(Group.METHOD, MarkingPlaces.CONCORDANCE, "shell.nav.concordance"),
    AGREEMENT(Group.METHOD, InsightPlaces.AGREEMENT, "shell.nav.agreement"),
    SOURCES(Group.RECORD, SourcePlaces.ALL, "shell.nav.sources"),
    CAPTURES(Group.RECORD, CapturePlaces.ALL, "shell.nav.captures"),
    IMPORTS(Group.RECORD, IntakePlaces.ALL, "shell.nav.imports"),
    EXPORT(Group.RECORD, ExchangePlaces.EXPORT, "shell.nav.export"),
    JOURNAL(Group.RECORD, AccountPlaces.JOURNAL, "shell.nav.journal"),
    PEOPLE(Group.RECORD, ReviewPlaces.PEOPLE, "shell.nav.people"),
    FETCHING(Group.RECORD, CapturePlaces.POLICY, "shell.nav.fetching");

    /** The headings of the menu; the first group has none. */
    enum Group {
        WORK(""),
        METHOD("shell.nav.method"),
        RECORD("shell.nav.record");

        private final String key;

        Group(String key) {
            this.key = key;
        }

        /** Empty when the group needs no heading. */
        String key() {
            return key;
        }
    }

    private final Group group;
    private final String path;
    private final String key;

    Destination(Group group, String path, String key) {
        this.group = group;
        this.path = path;
        this.key = key;
    }

    Group group() {
        return group;
    }

    /** The address from the root of the workspace, without a leading slash. */
    String path() {
        return path;
    }

    String key() {
        return key;
    }

    /** Whether an address is this place or one inside it. */
    boolean holds(String address) {
        return path.isEmpty() ? address.isEmpty() : address.equals(path) || address.startsWith(path + "/");
    }
}
