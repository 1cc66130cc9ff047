/** The legal clock: from which day until when, step by step, so that anybody can recompute it. */
@NullMarked
package lv.ocma.complaints.deadline;

import org.jspecify.annotations.NullMarked;
