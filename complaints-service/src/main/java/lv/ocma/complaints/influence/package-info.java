/** Attempts to influence what becomes of a case: recorded, and seen by superiors and auditors (P8). */
@NullMarked
package lv.ocma.complaints.influence;

import org.jspecify.annotations.NullMarked;
