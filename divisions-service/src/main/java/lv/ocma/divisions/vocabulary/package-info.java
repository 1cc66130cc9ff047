/** The words by which things are found, indexed so that a search with typing errors does not look at all of them (C3). */
@NullMarked
package lv.ocma.divisions.vocabulary;

import org.jspecify.annotations.NullMarked;
