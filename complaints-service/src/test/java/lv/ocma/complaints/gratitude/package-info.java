/** Tests of gifts that are declined; all persons are invented. */
@NullMarked
package lv.ocma.complaints.gratitude;

import org.jspecify.annotations.NullMarked;
