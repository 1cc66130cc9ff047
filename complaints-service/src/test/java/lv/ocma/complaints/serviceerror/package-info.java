/** Tests of errors of employees; all persons are invented. */
@NullMarked
package lv.ocma.complaints.serviceerror;

import org.jspecify.annotations.NullMarked;
