/** Errors of employees: told to the official above at once, put right, apologised for, and closed only then (P9). */
@NullMarked
package lv.ocma.complaints.serviceerror;

import org.jspecify.annotations.NullMarked;
