/** Tests of the package. */
@NullMarked
package lv.ocma.complaints.influence;

import org.jspecify.annotations.NullMarked;
