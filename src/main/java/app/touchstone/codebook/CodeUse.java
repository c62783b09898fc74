package app.touchstone.codebook;

/**
 * Something that stands under a code.
 *
 * @param words the passage's words or the claim's
 * @param title of the document; empty for a claim
 * @param address of it in the workspace
 */
public record CodeUse(CodeId code, String words, String title, String address) {}
