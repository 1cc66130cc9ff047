/** What must be told to book a service, in a form from which a front end can build its own (C3). */
@NullMarked
package lv.ocma.appointments.requirement;

import org.jspecify.annotations.NullMarked;
