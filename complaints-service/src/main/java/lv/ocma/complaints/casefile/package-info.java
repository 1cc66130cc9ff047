/** What people turn to the office with, from its receipt to its end: submissions, complaints, disputes and requests. */
@NullMarked
package lv.ocma.complaints.casefile;

import org.jspecify.annotations.NullMarked;
