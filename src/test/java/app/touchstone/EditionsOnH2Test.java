package app.touchstone;

@OnH2
class EditionsOnH2Test extends EditionsTest {}
