/** Services as divisions-service tells them: their names and what to bring (C6). */
@NullMarked
package lv.ocma.notifications.service;

import org.jspecify.annotations.NullMarked;
