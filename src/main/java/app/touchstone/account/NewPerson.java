package app.touchstone.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Someone to be added to a desk. A password has 12 to 200 characters (NIST SP 800-63B: length over composition). */
public record NewPerson(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank @Size(min = 12, max = 200) String password,
        @NotNull Role role) {

    @Override
    public String toString() {
        return "NewPerson[name=%s, email=%s, role=%s]".formatted(name, email, role);
    }
}
