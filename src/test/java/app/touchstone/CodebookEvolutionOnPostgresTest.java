package app.touchstone;

@OnPostgres
class CodebookEvolutionOnPostgresTest extends CodebookEvolutionTest {}
