package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.history.VisitChange;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
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

/** What has become of a visit, over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class HistoryResource {

    private final BookingReads reads;
    private final Recognised recognised;
    private final Paging paging;

    HistoryResource(BookingReads reads, Recognised recognised, Paging paging) {
        this.reads = reads;
        this.recognised = recognised;
        this.paging = paging;
    }

    @GET
    @Path("/{id}/history")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getAppointmentHistory",
            summary = "What has become of a visit",
            description =
                    "Each change in order: when, by whom (a role, never a name), and what the visit was like before and after.")
    @APIResponse(
            responseCode = "200",
            description = "Changes, the earliest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AppointmentChanges.class),
                            examples = @ExampleObject(name = "history", value = AppointmentExamples.HISTORY)))
    @Problems("other-division")
    public Page<VisitChange> getAppointmentHistory(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(reads.history(id, recognised.caller(), cursor, paging.limit(limit)));
    }

    /** The shape of a page of changes, for the API reference. */
    @Schema(name = "AppointmentChanges")
    record AppointmentChanges(
            List<VisitChange> items, @Nullable String next) {}
}
