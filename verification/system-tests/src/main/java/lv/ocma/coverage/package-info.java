/** Which clause of the Customer Service Standard is proven by which test that has just passed: read from byte code and reports, written as a table. */
@NullMarked
package lv.ocma.coverage;

import org.jspecify.annotations.NullMarked;
