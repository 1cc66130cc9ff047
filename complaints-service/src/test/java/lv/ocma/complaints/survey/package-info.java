/** Who is asked how it was, and what becomes of the answers. */
@NullMarked
package lv.ocma.complaints.survey;

import org.jspecify.annotations.NullMarked;
