package app.touchstone;

@OnH2
class CarryoverOnH2Test extends CarryoverTest {}
