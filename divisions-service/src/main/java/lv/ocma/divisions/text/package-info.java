/** Texts in the languages of the office. */
@NullMarked
package lv.ocma.divisions.text;

import org.jspecify.annotations.NullMarked;
