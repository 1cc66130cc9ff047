@NullMarked
package lv.ocma.complaints.figure;

import org.jspecify.annotations.NullMarked;
