/** Divisions, branches and the head office, their contacts and counters (H1, H4, R7, C5). */
@NullMarked
package lv.ocma.divisions.place;

import org.jspecify.annotations.NullMarked;
