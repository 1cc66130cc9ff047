/** How persons want to be reached, over the API and over real channels. */
@NullMarked
package lv.ocma.notifications.preference;

import org.jspecify.annotations.NullMarked;
