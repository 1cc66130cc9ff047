/** Staff say what is missing of places, or wrong: who said what, when and from where is kept, and can be taken back (H4, R7). */
@NullMarked
package lv.ocma.divisions.placechange;

import org.jspecify.annotations.NullMarked;
