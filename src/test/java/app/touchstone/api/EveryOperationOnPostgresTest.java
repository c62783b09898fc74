package app.touchstone.api;

import app.touchstone.OnPostgres;

@OnPostgres
class EveryOperationOnPostgresTest extends EveryOperationTest {}
