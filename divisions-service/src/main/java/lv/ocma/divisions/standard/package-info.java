/** The customer service standard itself, readable by clause, edition by edition (S1). */
@NullMarked
package lv.ocma.divisions.standard;

import org.jspecify.annotations.NullMarked;
