/** How public reads are answered, in which form, and so that everyone between may keep them. */
@NullMarked
package lv.ocma.divisions.read;

import org.jspecify.annotations.NullMarked;
