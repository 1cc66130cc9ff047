package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own visits over HTTP. */
@Path("/v1/me/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class MyAppointmentsResource {

    private final BookingReads reads;
    private final SignedIn signedIn;
    private final CurrentCaller callers;
    private final Paging paging;

    MyAppointmentsResource(BookingReads reads, SignedIn signedIn, CurrentCaller callers, Paging paging) {
        this.reads = reads;
        this.signedIn = signedIn;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.APPOINTMENTS_READ)
    @Operation(
            operationId = "listMyAppointments",
            summary = "The visits of the signed-in person",
            description = "Whoever booked them and over which channel, latest first.")
    @APIResponse(
            responseCode = "200",
            description = "Visits, latest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Appointments.class),
                            examples = @ExampleObject(name = "mine", value = AppointmentExamples.MINE)))
    public Page<AppointmentView> listMyAppointments(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var caller = callers.get();
        if (caller.person() == null) {
            throw new Forbidden("forbidden");
        }
        signedIn.recognise(caller);
        return paging.linked(reads.ofPerson(caller.person(), caller, cursor, paging.limit(limit)));
    }

    /** The shape of a page of visits, for the API reference. */
    @Schema(name = "Appointments")
    record Appointments(
            List<AppointmentView> items, @Nullable String next) {}
}
