package app.touchstone.webhook;

import app.touchstone.OnH2;

@OnH2
class WebhooksOnH2Test extends WebhooksTest {}
