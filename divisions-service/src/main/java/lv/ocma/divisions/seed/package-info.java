/** Reference data that a release brings along: loaded into the database once per content, safely when several instances start. */
@NullMarked
package lv.ocma.divisions.seed;

import org.jspecify.annotations.NullMarked;
