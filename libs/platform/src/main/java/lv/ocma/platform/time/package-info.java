/** The one clock of a service and the zone that opening hours are told in. */
@NullMarked
package lv.ocma.platform.time;

import org.jspecify.annotations.NullMarked;
