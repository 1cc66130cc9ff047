package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The visits of a place, over HTTP. */
@Path("/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class PlaceVisitsResource {

    private final BookingListReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    PlaceVisitsResource(BookingListReads reads, CurrentCaller callers, Paging paging) {
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Path("/{id}/appointments")
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listPlaceAppointments",
            summary = "The visits of a place",
            description =
                    "For its staff: those that begin on these days, in order, whatever has become of them, without the contact.")
    @APIResponse(
            responseCode = "200",
            description = "Visits in order.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientVisitsResource.AppointmentSummaries.class),
                            examples = @ExampleObject(name = "summaries", value = AppointmentExamples.SUMMARIES)))
    @Problems("other-division")
    public Page<AppointmentSummary> listPlaceAppointments(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("id") String place,
            @Parameter(description = "First day.", required = true, example = "2026-06-15")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day, at most 31 days in all.", required = true, example = "2026-06-19")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(reads.ofPlace(place, from, to, callers.get(), cursor, paging.limit(limit)));
    }
}
