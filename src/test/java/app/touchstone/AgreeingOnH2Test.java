package app.touchstone;

@OnH2
class AgreeingOnH2Test extends AgreeingTest {}
