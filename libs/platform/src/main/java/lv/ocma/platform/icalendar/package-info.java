/** Calendars that other programs read (RFC 5545), written in one way by every service. */
@NullMarked
package lv.ocma.platform.icalendar;

import org.jspecify.annotations.NullMarked;
