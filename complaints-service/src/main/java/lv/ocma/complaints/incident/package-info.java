/** What happens with aggressive customers: warned, the manager or the police called, contact ended, and seen by few (P10). */
@NullMarked
package lv.ocma.complaints.incident;

import org.jspecify.annotations.NullMarked;
