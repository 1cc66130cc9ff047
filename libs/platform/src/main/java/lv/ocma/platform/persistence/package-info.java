/** What holds between the mapped classes and the database. */
@NullMarked
package lv.ocma.platform.persistence;

import org.jspecify.annotations.NullMarked;
