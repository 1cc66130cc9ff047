/** Changes of the catalogue by staff: services begin and end, and a version of a service is added, changed or withdrawn before it begins, never after (C3, C9, P4). */
@NullMarked
package lv.ocma.divisions.servicechange;

import org.jspecify.annotations.NullMarked;
