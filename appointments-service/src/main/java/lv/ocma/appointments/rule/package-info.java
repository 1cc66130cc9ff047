/** What each place has set about booking: how soon and how far ahead, by whom, and what is kept for whom. */
@NullMarked
package lv.ocma.appointments.rule;

import org.jspecify.annotations.NullMarked;
