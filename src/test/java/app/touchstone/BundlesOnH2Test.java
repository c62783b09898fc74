package app.touchstone;

@OnH2
class BundlesOnH2Test extends BundlesTest {}
