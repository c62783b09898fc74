package app.touchstone;

@OnPostgres
class EditionsOnPostgresTest extends EditionsTest {}
