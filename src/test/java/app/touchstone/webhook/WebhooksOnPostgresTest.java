package app.touchstone.webhook;

import app.touchstone.OnPostgres;

@OnPostgres
class WebhooksOnPostgresTest extends WebhooksTest {}
