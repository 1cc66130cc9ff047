/** Unified customer service centres of municipalities, which advise on the electronic services: loaded from a list, none is invented (R3). */
@NullMarked
package lv.ocma.divisions.centre;

import org.jspecify.annotations.NullMarked;
