/** How what is said becomes a case. */
@NullMarked
package lv.ocma.complaints.spoken;

import org.jspecify.annotations.NullMarked;
