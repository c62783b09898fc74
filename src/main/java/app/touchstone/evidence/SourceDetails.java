package app.touchstone.evidence;

import app.touchstone.basis.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/**
 * An outlet, person, institution or record behind evidence. Unknown texts are empty.
 *
 * @param country two letters (ISO 3166-1), or empty
 * @param language a BCP 47 tag, or empty
 * @param interests what it has an interest in, as it declares or as is known: who owns it, who pays it
 */
public record SourceDetails(
        @NotBlank @Size(max = 200) String name,
        @NotNull SourceKind kind,
        @NotNull SourceType type,
        @NotNull @Pattern(regexp = "([A-Za-z]{2})?") String country,

        @NotNull @Pattern(regexp = "([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?") @Size(max = 35)
        String language,

        @NotNull @WebAddress String address,
        @NotNull @Size(max = 5000) String note,
        @Size(max = 5000) String interests) {

    public SourceDetails {
        interests = Objects.requireNonNullElse(interests, "");
    }

    /** Of whose interests nothing is known. */
    public SourceDetails(
            String name,
            SourceKind kind,
            SourceType type,
            String country,
            String language,
            String address,
            String note) {
        this(name, kind, type, country, language, address, note, "");
    }
}
