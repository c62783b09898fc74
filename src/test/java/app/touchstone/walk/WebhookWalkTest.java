package app.touchstone.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator lets another program be told, on a desk and on a telephone. */
class WebhookWalkTest extends Walk {

    @ParameterizedTest
    @CsvSource({WIDE + ",LIGHT", NARROW + ",DARK"})
    void should_add_a_webhook_keep_its_secret_and_send_a_test(int width, ColorScheme scheme) {
        String address = "https://93.184.216.34/hook-" + width;
        Page page = signedIn("ada", width, scheme);
        List<String> findings = new ArrayList<>();
        go(page, "webhooks", "Webhooks");
        findings.addAll(Axe.findings(page));
        button(page, "Add a webhook").first().click();
        field(page, "Address").fill("http://127.0.0.2/");
        button(page, "Save").click();
        assertThat(page.locator("vaadin-text-field[invalid]").first()).isVisible();
        field(page, "Address").fill(address);
        findings.addAll(Axe.findings(page));
        button(page, "Save").click();
        Locator secret = page.getByLabel("Secret").first();
        assertThat(secret).isVisible();
        findings.addAll(Axe.findings(page));
        button(page, "I have kept it").click();
        assertThat(heading(page, address)).isVisible();
        findings.addAll(Axe.findings(page));
        button(page, "Send a test: " + address).click();
        assertThat(heading(page, "Deliveries")).isVisible();
        assertThat(page.getByText("Test").first()).isVisible();
        findings.addAll(Axe.findings(page));
        go(page, "webhooks", "Webhooks");
        button(page, "Remove: " + address).click();
        asked(page, "Remove").click();
        assertThat(heading(page, address)).isHidden();
        Assertions.assertThat(findings).isEmpty();
    }
}
