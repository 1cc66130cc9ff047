/** What linked data of places and of services have in common: addresses that name things, texts with their language, opening hours. */
@NullMarked
package lv.ocma.divisions.linked;

import org.jspecify.annotations.NullMarked;
