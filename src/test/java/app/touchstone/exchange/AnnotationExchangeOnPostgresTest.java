package app.touchstone.exchange;

import app.touchstone.OnPostgres;

@OnPostgres
class AnnotationExchangeOnPostgresTest extends AnnotationExchangeTest {}
