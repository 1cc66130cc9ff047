/** Who works where, in which office and with which badge, who is above and who stands in: the directory of the staff (P11, E1, P9). */
@NullMarked
package lv.ocma.divisions.staff;

import org.jspecify.annotations.NullMarked;
