package app.touchstone;

@OnPostgres
class MainJobOnPostgresTest extends MainJobTest {}
