package app.touchstone.dossier;

import app.touchstone.account.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dossier as it is described; what was made of it are its {@linkplain DossierIssue issues}. @param nextAt null on demand */
public record Dossier(
        DossierId id,
        DossierDetails details,
        PersonId madeBy,
        @Nullable Instant nextAt,
        long version) {}
