/** What employees write to customers by templates of their own, one or many at a time, and how they put right what was told wrong (E1, E2). */
@NullMarked
package lv.ocma.notifications.office;

import org.jspecify.annotations.NullMarked;
