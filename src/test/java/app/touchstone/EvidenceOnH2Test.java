package app.touchstone;

@OnH2
class EvidenceOnH2Test extends EvidenceTest {}
