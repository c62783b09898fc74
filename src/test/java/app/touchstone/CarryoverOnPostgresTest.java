package app.touchstone;

@OnPostgres
class CarryoverOnPostgresTest extends CarryoverTest {}
