/** Which days are working days of the country, counted in one way by every service whose terms are in working days; of which years it is not known in full is told with the date. */
@NullMarked
package lv.ocma.platform.workday;

import org.jspecify.annotations.NullMarked;
