/** The inbox of a person: what the office has to tell them, kept for them to read over the portal or a front end. */
@NullMarked
package lv.ocma.notifications.inbox;

import org.jspecify.annotations.NullMarked;
