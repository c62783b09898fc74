package app.touchstone;

@OnH2
class AssigningOnH2Test extends AssigningTest {}
