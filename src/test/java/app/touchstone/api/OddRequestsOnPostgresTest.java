package app.touchstone.api;

import app.touchstone.OnPostgres;

@OnPostgres
class OddRequestsOnPostgresTest extends OddRequestsTest {}
