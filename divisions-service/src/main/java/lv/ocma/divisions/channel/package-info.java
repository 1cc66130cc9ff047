/** Channels over which the office is reached and advises, with their own hours (K1, R8). */
@NullMarked
package lv.ocma.divisions.channel;

import org.jspecify.annotations.NullMarked;
