package app.touchstone;

@OnH2
class ReviewingOnH2Test extends ReviewingTest {}
