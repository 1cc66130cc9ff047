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

/** What a client has booked, over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class ClientVisitsResource {

    private final BookingListReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    ClientVisitsResource(BookingListReads reads, CurrentCaller callers, Paging paging) {
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.APPOINTMENTS_READ)
    @Operation(
            operationId = "listAppointments",
            summary = "What a client has booked",
            description =
                    "The visits that the client booked alone or, where it acts for a person, for that person: the newest first, without the contact.")
    @APIResponse(
            responseCode = "200",
            description = "Visits, the newest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AppointmentSummaries.class),
                            examples = @ExampleObject(name = "summaries", value = AppointmentExamples.SUMMARIES)))
    public Page<AppointmentSummary> listAppointments(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(reads.ofClient(callers.get(), cursor, paging.limit(limit)));
    }

    /** The shape of a page of visits in short, for the API reference. */
    @Schema(name = "AppointmentSummaries")
    record AppointmentSummaries(
            List<AppointmentSummary> items, @Nullable String next) {}
}
