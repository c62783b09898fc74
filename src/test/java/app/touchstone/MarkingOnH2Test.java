package app.touchstone;

@OnH2
class MarkingOnH2Test extends MarkingTest {}
