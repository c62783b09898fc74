package app.touchstone.walk;

/** A short invented article of our own, with other scripts and an emoji between its words. */
final class OurArticle {

    static final String TITLE = "A harbour speech and what it leaves out";

    /** Ends after an emoji: two units of UTF-16 for one character. */
    static final String GOLDEN = "a “golden billion” wants to keep the rest of the world hungry 🌾";

    static final String CYRILLIC = "Золотий мільярд боїться нашого врожаю";
    static final String ARABIC = "المليار الذهبي يخاف من حصادنا";

    /** Begins inside {@link #GOLDEN} and ends after it. */
    static final String OVERLAPPING = "the rest of the world hungry 🌾, and that every loaf";

    static final String CLAIM = "grain exports through the harbour have doubled since last spring";

    static final String TEXT = TITLE + "\n\n"
            + "At the harbour forum the regional governor, Anton Velik, said that in the West " + GOLDEN
            + ", and that every loaf sold abroad is a small act of resistance.\n\n"
            + "“" + CYRILLIC
            + ",” one of his listeners wrote that evening, and soon the slogan was passed on in Arabic: «"
            + ARABIC + "».\n\n"
            + "The governor then turned to figures. He told the forum that " + CLAIM
            + ", and that no other port on the coast could say the same.\n\n"
            + "The port’s own quarterly tables show 410,000 tonnes for last spring and 452,000 for this one."
            + " That is a rise of about a tenth. Two neighbouring ports report larger ones.\n";

    private OurArticle() {}
}
