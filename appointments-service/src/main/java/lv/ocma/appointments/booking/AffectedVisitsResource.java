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

/** Visits that cannot be at their time, over HTTP. */
@Path("/v1/affected-appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class AffectedVisitsResource {

    private final BookingListReads reads;
    private final Recognised recognised;
    private final Paging paging;

    AffectedVisitsResource(BookingListReads reads, Recognised recognised, Paging paging) {
        this.reads = reads;
        this.recognised = recognised;
        this.paging = paging;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listAffectedAppointments",
            summary = "Visits that cannot be at their time",
            description =
                    "For the staff of the place: those whose customers have not accepted, moved or cancelled yet, by their time; also for 30 days after it, as long as they may still answer.")
    @APIResponse(
            responseCode = "200",
            description = "Visits in order.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AffectedAppointments.class),
                            examples = @ExampleObject(name = "affected", value = AppointmentExamples.AFFECTED)))
    @Problems("other-division")
    public Page<AffectedView> listAffectedAppointments(
            @Parameter(description = "Id of the place.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(reads.affected(place, recognised.caller(), cursor, paging.limit(limit)));
    }

    /** The shape of a page of affected visits, for the API reference. */
    @Schema(name = "AffectedAppointments")
    record AffectedAppointments(
            List<AffectedView> items, @Nullable String next) {}
}
