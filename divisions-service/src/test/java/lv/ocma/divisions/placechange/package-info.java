@NullMarked
package lv.ocma.divisions.placechange;

import org.jspecify.annotations.NullMarked;
