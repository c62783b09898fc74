package app.touchstone;

@OnPostgres
class JobsOnPostgresTest extends JobsTest {}
