/** PostgreSQL 18 as an ordinary server process with one database and one role per service. */
@NullMarked
package lv.ocma.stack.postgres;

import org.jspecify.annotations.NullMarked;
