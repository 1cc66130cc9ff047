/** Letters on paper: taken by the print room as a batch, handed to the post, and sometimes brought back. */
@NullMarked
package lv.ocma.notifications.post;

import org.jspecify.annotations.NullMarked;
