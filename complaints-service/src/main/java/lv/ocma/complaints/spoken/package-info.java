/** What somebody says in person: written down in their presence, put right, confirmed by them and then a case (P6). */
@NullMarked
package lv.ocma.complaints.spoken;

import org.jspecify.annotations.NullMarked;
