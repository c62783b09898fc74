package app.touchstone.api;

import app.touchstone.OnPostgres;

@OnPostgres
class IdempotencyOnPostgresTest extends IdempotencyTest {}
