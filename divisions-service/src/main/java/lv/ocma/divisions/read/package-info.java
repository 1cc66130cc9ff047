/** How public reads are answered, so that everyone between may keep them. */
@NullMarked
package lv.ocma.divisions.read;

import org.jspecify.annotations.NullMarked;
