/** Tests of the package. */
@NullMarked
package lv.ocma.complaints.roster;

import org.jspecify.annotations.NullMarked;
