/** What a case may name besides places and employees: authorities, services and clauses of the standard, as they were told last (P3, S1). */
@NullMarked
package lv.ocma.complaints.directory;

import org.jspecify.annotations.NullMarked;
