/** How persons want to be reached: over which channels, in which order, at which addresses, in which language (V3). */
@NullMarked
package lv.ocma.notifications.preference;

import org.jspecify.annotations.NullMarked;
