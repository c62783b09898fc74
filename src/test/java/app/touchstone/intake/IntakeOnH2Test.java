package app.touchstone.intake;

import app.touchstone.OnH2;

@OnH2
class IntakeOnH2Test extends IntakeTest {}
