/** The generator of the coverage table, and the check that holds the committed one against the tests. */
@NullMarked
package lv.ocma.coverage;

import org.jspecify.annotations.NullMarked;
