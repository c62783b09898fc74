package app.touchstone.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks who signs in, slowly for those who guess. An unknown address costs as much time as a wrong password. */
@Component
class SignIn implements AuthenticationProvider {

    /** Five tries for a person who mistypes; fifty for a whole newsroom behind one address. */
    private static final int FREE_FOR_ACCOUNT = 5;

    private static final int FREE_FOR_ADDRESS = 50;

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle accounts;
    private final SignInThrottle addresses;

    SignIn(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.passwords = new DaoAuthenticationProvider(new Accounts(jdbc));
        this.passwords.setPasswordEncoder(encoder);
        this.accounts = new SignInThrottle(clock, FREE_FOR_ACCOUNT);
        this.addresses = new SignInThrottle(clock, FREE_FOR_ADDRESS);
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String account = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Duration wait = accounts.wait(account);
        if (wait.isZero()) {
            wait = addresses.wait(address);
        }
        if (!wait.isZero()) {
            throw new LockedException("wait " + wait.toSeconds() + " s");
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            accounts.succeeded(account);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            accounts.failed(account);
            addresses.failed(address);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private record Accounts(JdbcClient jdbc) implements UserDetailsService {

        @Override
        public UserDetails loadUserByUsername(String email) {
            return jdbc.sql("select id, email, password_hash, disabled from person where email = ?")
                    .param(email.strip().toLowerCase(Locale.ROOT))
                    .query((row, n) ->
                            new SignedIn(row.getString(1), row.getString(2), row.getString(3), !row.getBoolean(4)))
                    .optional()
                    .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        }
    }
}
