package app.touchstone;

@OnPostgres
class CapturesOnPostgresTest extends CapturesTest {}
