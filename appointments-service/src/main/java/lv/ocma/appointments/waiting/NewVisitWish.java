package lv.ocma.appointments.waiting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to wait for an earlier time of a visit that is booked. */
@Schema(name = "NewWaitingListEntryOfAppointment", requiredProperties = "when")
record NewVisitWish(@Nullable TimeForm when) {}
