package app.touchstone;

@OnPostgres
class MovingOnPostgresTest extends MovingTest {}
