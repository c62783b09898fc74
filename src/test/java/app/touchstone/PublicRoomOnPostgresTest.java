package app.touchstone;

@OnPostgres
class PublicRoomOnPostgresTest extends PublicRoomTest {}
