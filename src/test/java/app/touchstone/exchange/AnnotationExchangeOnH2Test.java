package app.touchstone.exchange;

import app.touchstone.OnH2;

@OnH2
class AnnotationExchangeOnH2Test extends AnnotationExchangeTest {}
