package app.touchstone.dossier;

import app.touchstone.OnH2;

@OnH2
class DossiersOnH2Test extends DossiersTest {}
