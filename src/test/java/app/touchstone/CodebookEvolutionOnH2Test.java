package app.touchstone;

@OnH2
class CodebookEvolutionOnH2Test extends CodebookEvolutionTest {}
