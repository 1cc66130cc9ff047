package lv.ocma.appointments.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.queue.QueueEntries;
import lv.ocma.appointments.queue.QueueExamples;
import lv.ocma.appointments.queue.VisitView;
import lv.ocma.appointments.queue.VisitViews;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How a booked visit goes on its day, over HTTP, for whom it concerns. */
@Path("/v1/appointments/{id}/visit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visit day")
class VisitTodayResource {

    private final BookedVisits booked;
    private final QueueEntries entries;
    private final VisitViews views;
    private final CurrentCaller callers;

    VisitTodayResource(BookedVisits booked, QueueEntries entries, VisitViews views, CurrentCaller callers) {
        this.booked = booked;
        this.entries = entries;
        this.views = views;
        this.callers = callers;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getVisitToday",
            summary = "How a visit goes on its day",
            description =
                    "From check-in on: the number on the board, how long it will still take, the counter that has called, and by name who served (P11). 404 before.")
    @APIResponse(
            responseCode = "200",
            description = "The visit.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "answer", value = QueueExamples.TODAY)))
    @Problems("other-division")
    public RestResponse<VisitView> getVisitToday(
            @Parameter(description = "Id of the appointment.") @PathParam("id") UUID id) {
        var caller = callers.get();
        var visit = booked.find(id, caller);
        var entry = entries.ofBooking(id).orElseThrow(() -> new NotFound("not-found"));
        booked.read(visit, caller);
        return Tagged.ok(views.of(entry), entry.version());
    }
}
