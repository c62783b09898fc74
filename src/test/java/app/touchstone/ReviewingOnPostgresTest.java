package app.touchstone;

@OnPostgres
class ReviewingOnPostgresTest extends ReviewingTest {}
