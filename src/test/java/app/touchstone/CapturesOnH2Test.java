package app.touchstone;

@OnH2
class CapturesOnH2Test extends CapturesTest {}
