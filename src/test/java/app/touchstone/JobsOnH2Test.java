package app.touchstone;

@OnH2
class JobsOnH2Test extends JobsTest {}
