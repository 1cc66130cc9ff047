/** Phone calls: what is said at their beginning and end, and a record of each without whom it came from (T1, T3). */
@NullMarked
package lv.ocma.complaints.call;

import org.jspecify.annotations.NullMarked;
