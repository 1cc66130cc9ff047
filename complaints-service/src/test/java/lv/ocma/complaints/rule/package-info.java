/** Tests of terms of law: which rule holds when. */
@NullMarked
package lv.ocma.complaints.rule;

import org.jspecify.annotations.NullMarked;
