/** Answers as tables that a spreadsheet opens. */
@NullMarked
package lv.ocma.platform.table;

import org.jspecify.annotations.NullMarked;
