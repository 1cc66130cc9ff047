/** The language of templates: ICU messages with typed placeholders, and how a language writes dates, times and money. */
@NullMarked
package lv.ocma.notifications.wording;

import org.jspecify.annotations.NullMarked;
