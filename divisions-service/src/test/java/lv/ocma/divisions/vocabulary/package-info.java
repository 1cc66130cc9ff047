/** That the index misses no word that a search would forgive. */
@NullMarked
package lv.ocma.divisions.vocabulary;

import org.jspecify.annotations.NullMarked;
