/** What notifications-service tells of the messages about cases. */
@NullMarked
package lv.ocma.complaints.message;

import org.jspecify.annotations.NullMarked;
