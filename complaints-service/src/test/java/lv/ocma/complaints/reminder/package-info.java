@NullMarked
package lv.ocma.complaints.reminder;

import org.jspecify.annotations.NullMarked;
