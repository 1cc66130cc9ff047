/** From which day the addressees of acts that may be disputed count as notified of them, as the services that sent them tell it (V4). */
@NullMarked
package lv.ocma.complaints.notice;

import org.jspecify.annotations.NullMarked;
