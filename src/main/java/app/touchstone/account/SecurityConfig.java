package app.touchstone.account;

import app.touchstone.account.ui.SignInView;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door of the workspace. The doors for scripts and for the public have chains of their own, in their rooms. */
@Configuration
@EnableWebSecurity
class SecurityConfig {

    @Bean
    @Order(100)
    SecurityFilterChain workspace(HttpSecurity http, SignIn signIn) throws Exception {
        return http.authorizeHttpRequests(
                        // the sign-in page needs its colours before anybody is known
                        requests -> requests.requestMatchers("/hues.css", "/touchstone.svg")
                                .permitAll())
                // an address that leads nowhere is told in words by the frame, not with a bare 403
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class).anyRequest(AuthorizedUrl::authenticated))
                .authenticationProvider(signIn)
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Argon2id with the parameters Spring Security recommends since 5.8; the prefix lets it be replaced later. */
    @Bean
    PasswordEncoder passwordEncoder() {
        String current = "argon2id";
        return new DelegatingPasswordEncoder(
                current, java.util.Map.of(current, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }
}
