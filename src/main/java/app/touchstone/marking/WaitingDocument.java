package app.touchstone.marking;

import app.touchstone.document.DocumentId;

/**
 * A document whose text has changed so that some marks need a person to say where they are now.
 *
 * @param waiting how many
 */
public record WaitingDocument(DocumentId document, String title, int waiting) {}
