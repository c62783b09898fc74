package app.touchstone.bundle;

/** What can be wrong with a bundle; the words for people stand under {@code exchange.bundle.fault.NAME}. */
public enum BundleFault {
    /** It does not begin as a ZIP file does. */
    NO_ARCHIVE,
    /** The file ends before the archive does. */
    BROKEN_OFF,
    /** What stands around a file in the archive is not what is written there: damaged, or packed by another program. */
    FRAME,
    /** A file's name leads out of the folder, or has characters no file of a bundle has. */
    NAME,
    /** A file stands twice in it. */
    TWICE,
    /** A file does not stand where it must. */
    ORDER,
    /** Something follows the end of the archive. */
    TRAILING,
    /** A file is too large for what it is. */
    TOO_LARGE,
    /** A file that must be there is not. */
    MISSING,
    /** A file is not the one of the manifest. */
    CHANGED,
    /** A file is there that the manifest does not know. */
    UNLISTED,
    /** A file cannot be read as what it should be. */
    UNREADABLE,
    /** The proof is not written as a proof is. */
    PROOF,
    /** The entry that sealed the bundle was changed. */
    SEAL,
    /** The manifest is not the one that was sealed. */
    MANIFEST,
    /** The seal is not the entry whose hash was kept outside. */
    HEAD,
    /** An entry of the journal was changed. */
    ENTRY,
    /** An entry does not go on from the one before. */
    LINK,
    /** An entry is not of this desk or not about this claim, or not in its order. */
    FOREIGN,
    /** An entry's proof does not lead to the root that was sealed. */
    PATH,
    /** The RO-Crate metadata do not describe a file, or describe it falsely. */
    METADATA,
    /** An edition is not the one the journal names. */
    EDITION,
    /** A capture is not the one that was taken. */
    CAPTURE
}
