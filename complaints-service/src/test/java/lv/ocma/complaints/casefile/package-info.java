/** Tests of cases; whoever turns to the office in them is invented. */
@NullMarked
package lv.ocma.complaints.casefile;

import org.jspecify.annotations.NullMarked;
