package app.touchstone.api;

import app.touchstone.account.Member;
import app.touchstone.webhook.Delivery;
import app.touchstone.webhook.DeliveryId;
import app.touchstone.webhook.Webhook;
import app.touchstone.webhook.WebhookDetails;
import app.touchstone.webhook.WebhookId;
import app.touchstone.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ApiSecurity.ROOT + "/webhooks")
@Tag(
        name = "Webhooks",
        description =
                "Programs that are told what happens on the desk; for administrators. Each event is posted as JSON:"
                        + " `{id, kind, at, desk, subject: {type, id, address}}`, signed in the header `Touchstone-Signature:"
                        + " t=SECONDS,v1=HEX` with HMAC-SHA256 over the seconds, a full stop and the body.")
class WebhooksApi {

    private final Webhooks webhooks;

    WebhooksApi(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @Operation(summary = "All webhooks of the desk, oldest first; never their secrets")
    Page<Webhook> all(@AuthenticationPrincipal Member member) {
        return Page.whole(webhooks.all(member));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Subscribe a program; the answer holds its secret, which is shown this once",
            description = "Addresses of private networks are refused, now and at every delivery.")
    Webhook.Secret add(@AuthenticationPrincipal Member member, @RequestBody WebhookDetails details) {
        return webhooks.add(member, details);
    }

    @GetMapping("/{webhook}")
    @Operation(summary = "One webhook")
    Webhook get(@AuthenticationPrincipal Member member, @PathVariable WebhookId webhook) {
        return webhooks.get(member, webhook);
    }

    @PutMapping("/{webhook}")
    @Operation(
            summary = "Change who is told of what",
            description =
                    "Earlier failures are forgotten; one that was switched off by them is told again with `active`.")
    Webhook change(
            @AuthenticationPrincipal Member member,
            @PathVariable WebhookId webhook,
            @RequestParam long version,
            @RequestBody WebhookDetails details) {
        return webhooks.change(member, webhook, version, details);
    }

    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End a subscription; what was not delivered yet is told no more")
    void remove(@AuthenticationPrincipal Member member, @PathVariable WebhookId webhook) {
        webhooks.remove(member, webhook);
    }

    @PostMapping("/{webhook}/secret")
    @Operation(
            summary = "Make a new secret, shown this once",
            description = "For 24 hours everything is signed with both secrets.")
    Webhook.Secret rotate(@AuthenticationPrincipal Member member, @PathVariable WebhookId webhook) {
        return webhooks.rotate(member, webhook);
    }

    @PostMapping("/{webhook}/test")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send an event of the kind TEST")
    Delivery test(@AuthenticationPrincipal Member member, @PathVariable WebhookId webhook) {
        return webhooks.test(member, webhook);
    }

    @GetMapping("/{webhook}/deliveries")
    @Operation(
            summary = "What was sent or will be, the newest first, with what came of the last try",
            description = "What is settled is kept for 30 days.")
    Page<Delivery> deliveries(
            @AuthenticationPrincipal Member member,
            @PathVariable WebhookId webhook,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return Page.of(webhooks.deliveries(member, webhook, cursor, limit));
    }

    @PostMapping("/{webhook}/deliveries/{delivery}/redelivery")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send an event once more, as a delivery of its own")
    Delivery redeliver(
            @AuthenticationPrincipal Member member,
            @PathVariable WebhookId webhook,
            @PathVariable DeliveryId delivery) {
        return webhooks.redeliver(member, webhook, delivery);
    }
}
