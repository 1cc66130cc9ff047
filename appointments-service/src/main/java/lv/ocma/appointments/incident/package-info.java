/** Which visits had an incident, as complaints-service tells it: for staff alone (P10). */
@NullMarked
package lv.ocma.appointments.incident;

import org.jspecify.annotations.NullMarked;
