package app.touchstone.job;

import app.touchstone.account.DeskId;

/** Told after a job came to its end, in whichever way. */
public record JobEnded(DeskId desk, Job job) {}
