/** Tests of what clients may hear. */
@NullMarked
package lv.ocma.notifications.feed;

import org.jspecify.annotations.NullMarked;
