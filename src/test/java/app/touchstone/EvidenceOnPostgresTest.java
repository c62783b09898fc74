package app.touchstone;

@OnPostgres
class EvidenceOnPostgresTest extends EvidenceTest {}
