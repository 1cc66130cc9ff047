/** Gifts that are offered for a service: declined, recorded, and the customer told how the service is rightly received (P7). */
@NullMarked
package lv.ocma.complaints.gratitude;

import org.jspecify.annotations.NullMarked;
