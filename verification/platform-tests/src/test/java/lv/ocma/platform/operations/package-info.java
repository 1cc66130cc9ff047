/** Operators' view of a service, held against the real broker and database. */
@NullMarked
package lv.ocma.platform.operations;

import org.jspecify.annotations.NullMarked;
