package app.touchstone.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;

    SignIn(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.passwords = new DaoAuthenticationProvider(new Accounts(jdbc));
        this.passwords.setPasswordEncoder(encoder);
        this.throttle = new SignInThrottle(clock);
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        List<String> keys = keys(attempt);
        Duration wait =
                keys.stream().map(throttle::wait).max(Duration::compareTo).orElse(Duration.ZERO);
        if (!wait.isZero()) {
            throw new LockedException("wait " + wait.toSeconds() + " s");
        }
        try {
            Authentication signedIn = passwords.authenticate(attempt);
            throttle.succeeded(keys.getFirst());
            return signedIn;
        } catch (BadCredentialsException wrong) {
            keys.forEach(throttle::failed);
            throw wrong;
        }
    }

    private static List<String> keys(Authentication attempt) {
        String account = "account " + attempt.getName().strip().toLowerCase(Locale.ROOT);
        return attempt.getDetails() instanceof WebAuthenticationDetails web
                ? List.of(account, "address " + web.getRemoteAddress())
                : List.of(account);
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
