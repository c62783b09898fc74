package app.touchstone;

@OnH2
class MovingOnH2Test extends MovingTest {}
