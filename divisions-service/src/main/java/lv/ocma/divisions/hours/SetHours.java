package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.text.Texts;

/** Hours that the office set for one date of a place, in stead of all others; no interval means closed. */
record SetHours(LocalDate date, List<Interval> intervals, Texts reason, String source) {}
