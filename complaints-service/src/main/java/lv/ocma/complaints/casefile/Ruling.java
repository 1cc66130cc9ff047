package lv.ocma.complaints.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What a decision comes to.
 *
 * @param lateAdmitted whether the reasons of a late dispute are accepted; null of all else
 */
public record Ruling(Outcome outcome, @Nullable Boolean lateAdmitted) {}
