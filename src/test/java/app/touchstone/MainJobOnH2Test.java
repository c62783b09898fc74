package app.touchstone;

@OnH2
class MainJobOnH2Test extends MainJobTest {}
