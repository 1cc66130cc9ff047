@NullMarked
package lv.ocma.divisions.hourschange;

import org.jspecify.annotations.NullMarked;
