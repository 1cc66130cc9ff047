/** Who is competent for what: topics, and the units and authorities that see to them (P3, C9). */
@NullMarked
package lv.ocma.divisions.authority;

import org.jspecify.annotations.NullMarked;
