/** The services of the office: channels, fees, times, what to bring (C3, C6). */
@NullMarked
package lv.ocma.divisions.catalogue;

import org.jspecify.annotations.NullMarked;
