package app.touchstone;

@OnPostgres
class AssigningOnPostgresTest extends AssigningTest {}
