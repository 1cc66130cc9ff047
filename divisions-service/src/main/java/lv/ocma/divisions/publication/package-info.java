/** Tells other services the state of places, services and hours, and only when it changed. */
@NullMarked
package lv.ocma.divisions.publication;

import org.jspecify.annotations.NullMarked;
