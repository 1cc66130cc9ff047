/** Finding places by what somebody needs: a name, a service, a way that is short, accessibility, an open door (R7, C3). */
@NullMarked
package lv.ocma.divisions.search;

import org.jspecify.annotations.NullMarked;
