/** Over which channels a person is told what an event makes due. */
@NullMarked
package lv.ocma.notifications.way;

import org.jspecify.annotations.NullMarked;
