package app.touchstone;

@OnPostgres
class ExportsOnPostgresTest extends ExportsTest {}
