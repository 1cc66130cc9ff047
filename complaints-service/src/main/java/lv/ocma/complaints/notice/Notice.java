package lv.ocma.complaints.notice;

import java.time.LocalDate;

/**
 * That somebody counts as notified by a message.
 *
 * @param day in Latvia
 * @param rule by which the day follows, e.g. {@code e-mail}
 * @param basis what it is counted from, e.g. {@code SENT} or {@code COLLECTED}
 * @param verified whether the rule was read in its source and confirmed
 * @param provisional the calendar of the year is not known in full yet, so the day may be another
 */
public record Notice(LocalDate day, String rule, String basis, boolean verified, boolean provisional) {}
