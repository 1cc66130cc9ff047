@NullMarked
package lv.ocma.complaints.message;

import org.jspecify.annotations.NullMarked;
