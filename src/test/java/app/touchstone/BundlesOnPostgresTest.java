package app.touchstone;

@OnPostgres
class BundlesOnPostgresTest extends BundlesTest {}
