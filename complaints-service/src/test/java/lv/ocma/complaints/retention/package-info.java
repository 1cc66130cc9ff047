/** Tests of how what is personal goes after its time. */
@NullMarked
package lv.ocma.complaints.retention;

import org.jspecify.annotations.NullMarked;
