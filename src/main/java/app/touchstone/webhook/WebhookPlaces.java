package app.touchstone.webhook;

/** Where webhooks are to be found in the workspace. */
public final class WebhookPlaces {

    public static final String ALL = "webhooks";

    private WebhookPlaces() {}

    /** What was delivered by one. */
    public static String deliveries(WebhookId id) {
        return ALL + "/" + id;
    }
}
