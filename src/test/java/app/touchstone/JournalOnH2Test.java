package app.touchstone;

@OnH2
class JournalOnH2Test extends JournalTest {}
