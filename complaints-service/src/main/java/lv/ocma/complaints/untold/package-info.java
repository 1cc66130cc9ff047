/** Which messages about questions and errors have reached nobody, until a later one of the same kind has. */
@NullMarked
package lv.ocma.complaints.untold;

import org.jspecify.annotations.NullMarked;
