package app.touchstone.dossier;

import app.touchstone.OnPostgres;

@OnPostgres
class DossiersOnPostgresTest extends DossiersTest {}
