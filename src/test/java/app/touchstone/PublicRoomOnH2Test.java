package app.touchstone;

@OnH2
class PublicRoomOnH2Test extends PublicRoomTest {}
