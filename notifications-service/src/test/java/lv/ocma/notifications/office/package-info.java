/** What employees write and correct, seen from outside. */
@NullMarked
package lv.ocma.notifications.office;

import org.jspecify.annotations.NullMarked;
