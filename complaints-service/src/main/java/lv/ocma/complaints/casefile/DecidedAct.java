package lv.ocma.complaints.casefile;

import java.time.LocalDate;

/**
 * A decision on a case that leaves something to go on about.
 *
 * @param on local date on which it was issued
 * @param until last local date that it names itself
 * @param instance where it says to go, by name
 */
public record DecidedAct(LocalDate on, LocalDate until, String instance) {}
