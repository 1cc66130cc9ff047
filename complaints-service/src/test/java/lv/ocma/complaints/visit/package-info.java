/** Tests of what is opened from visits. */
@NullMarked
package lv.ocma.complaints.visit;

import org.jspecify.annotations.NullMarked;
