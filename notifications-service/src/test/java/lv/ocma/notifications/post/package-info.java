/** Tests of letters on paper. */
@NullMarked
package lv.ocma.notifications.post;

import org.jspecify.annotations.NullMarked;
