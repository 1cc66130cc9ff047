/** Tests of incidents that complaints-service tells of; all persons are invented. */
@NullMarked
package lv.ocma.appointments.incident;

import org.jspecify.annotations.NullMarked;
