/** Tests of incidents; all persons are invented. */
@NullMarked
package lv.ocma.complaints.incident;

import org.jspecify.annotations.NullMarked;
