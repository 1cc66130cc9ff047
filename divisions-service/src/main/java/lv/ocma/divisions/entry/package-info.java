/** Entries of calendars that other programs subscribe to. */
@NullMarked
package lv.ocma.divisions.entry;

import org.jspecify.annotations.NullMarked;
