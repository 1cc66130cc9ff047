/** Tests of calls; all persons are invented. */
@NullMarked
package lv.ocma.complaints.call;

import org.jspecify.annotations.NullMarked;
