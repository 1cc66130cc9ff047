/** How files of cases are known, kept, scanned and passed on. */
@NullMarked
package lv.ocma.complaints.attachment;

import org.jspecify.annotations.NullMarked;
