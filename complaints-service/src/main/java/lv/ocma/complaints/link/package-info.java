/** Which cases belong together: duplicates, joined ones, and what follows from another. */
@NullMarked
package lv.ocma.complaints.link;

import org.jspecify.annotations.NullMarked;
