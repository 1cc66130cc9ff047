/** What others say that fees and written decisions rest on: terms of services on each date (R5, P4), names of places and authorities. */
@NullMarked
package lv.ocma.appointments.catalogue;

import org.jspecify.annotations.NullMarked;
