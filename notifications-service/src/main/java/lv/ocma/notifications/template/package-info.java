/** Templates of messages: drafted, tried out and published by staff, one published version per kind, channel and language. */
@NullMarked
package lv.ocma.notifications.template;

import org.jspecify.annotations.NullMarked;
