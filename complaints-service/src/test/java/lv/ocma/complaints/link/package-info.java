/** Tests of links between cases. */
@NullMarked
package lv.ocma.complaints.link;

import org.jspecify.annotations.NullMarked;
