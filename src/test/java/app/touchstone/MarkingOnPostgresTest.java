package app.touchstone;

@OnPostgres
class MarkingOnPostgresTest extends MarkingTest {}
