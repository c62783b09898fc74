package app.touchstone;

@OnPostgres
class AgreeingOnPostgresTest extends AgreeingTest {}
