/** What texts of templates must be, and how they are said. */
@NullMarked
package lv.ocma.notifications.wording;

import org.jspecify.annotations.NullMarked;
