package app.touchstone.codebook;

/** What a framing does in a text: the four functions of Entman, “Framing: Toward Clarification of a Fractured Paradigm” (1993). */
public enum FrameFunction {
    PROBLEM,
    CAUSE,
    JUDGEMENT,
    REMEDY
}
