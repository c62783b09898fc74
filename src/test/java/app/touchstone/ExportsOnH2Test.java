package app.touchstone;

@OnH2
class ExportsOnH2Test extends ExportsTest {}
