package app.touchstone.walk;

/** Invented texts of our own for the annotator: one with headings and words that come again, one that runs from right to left. */
final class LongArticle {

    /** How the third section begins. */
    static final String THIRD = "Loaded words carry more than they say";

    static final String TEXT = "The slogan\n\n"
            + "The golden billion, a speaker said, hides in the harbour every night. They want all of it for themselves,"
            + " and nothing for us.\n\n"
            + "Somebody asked who the golden billion were. The answer was a shrug, and then a list of countries.\n\n"
            + "The figures\n\n"
            + "No figure was given. A billion of what, and golden in which year? The Golden Billion of the leaflets"
            + " was never counted.\n\n"
            + "The words\n\n" + THIRD
            + ". Whoever says golden billion has said before any proof that somebody is robbed.\n";

    static final String ARABIC = "المليار الذهبي يخاف من حصادنا، هكذا قال الخطيب في الميناء مساء أمس.\n\n"
            + "وكتبت صحيفة أجنبية في اليوم التالي the golden billion بين قوسين، ثم عادت إلى الأرقام 452,000 و410,000.\n";

    private LongArticle() {}
}
