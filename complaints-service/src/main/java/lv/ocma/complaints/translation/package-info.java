/** What staff write in Latvian, as official language asks for, said again for who reads another (R6). */
@NullMarked
package lv.ocma.complaints.translation;

import org.jspecify.annotations.NullMarked;
