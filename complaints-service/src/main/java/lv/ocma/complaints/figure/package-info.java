/** How many cases come, how they end and how long that takes, and the yearly report of it (V1). */
@NullMarked
package lv.ocma.complaints.figure;

import org.jspecify.annotations.NullMarked;
