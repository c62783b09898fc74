package app.touchstone.dossier;

/** Where dossiers are to be found in the workspace. */
public final class DossierPlaces {

    public static final String ALL = "dossiers";

    private DossierPlaces() {}

    /** One dossier, opened among the others. */
    public static String one(DossierId id) {
        return ALL + "?open=" + id;
    }

    /** A file of an issue, for who is signed in. */
    public static String file(DossierId id, int issue, DossierForm form) {
        return "/dossier-files/" + id + "/" + issue + "/" + form.ending();
    }
}
