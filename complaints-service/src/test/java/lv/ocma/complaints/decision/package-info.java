/** Tests of decisions on cases. */
@NullMarked
package lv.ocma.complaints.decision;

import org.jspecify.annotations.NullMarked;
