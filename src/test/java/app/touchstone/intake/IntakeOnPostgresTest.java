package app.touchstone.intake;

import app.touchstone.OnPostgres;

@OnPostgres
class IntakeOnPostgresTest extends IntakeTest {}
