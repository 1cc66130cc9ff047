/** Who examines which kinds of cases, as their superiors say it: the staff directory tells no roles. */
@NullMarked
package lv.ocma.complaints.roster;

import org.jspecify.annotations.NullMarked;
