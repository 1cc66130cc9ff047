/** What messages say, without a container. */
@NullMarked
package lv.ocma.notifications.letter;

import org.jspecify.annotations.NullMarked;
