package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.icalendar.Icalendar;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

/** That a customer comes, and the visit in the customer's calendar, over HTTP. */
@Path("/v1/appointments")
@RunOnVirtualThread
@Tag(name = "Appointments")
class ComingResource {

    private final BookingChanges changes;
    private final VisitCalendar calendar;
    private final Recognised recognised;
    private final String organizer;

    ComingResource(
            BookingChanges changes,
            VisitCalendar calendar,
            Recognised recognised,
            @ConfigProperty(name = "ocma.calendar.organizer") String organizer) {
        this.changes = changes;
        this.calendar = calendar;
        this.recognised = recognised;
        this.organizer = organizer;
    }

    @POST
    @Path("/{id}/confirmation")
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "confirmAppointment",
            summary = "Confirm that the customer comes",
            description =
                    "What the link of a reminder leads to. A visit stands without it as well; one that is moved is to be confirmed anew, and one that its place has no room for any more cannot be.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @Problems({"appointment-displaced", "appointment-not-changeable", "appointment-started", "other-division"})
    public RestResponse<AppointmentView> confirmAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        var answer = changes.confirm(id, recognised.caller());
        return Tagged.ok(answer.view(), answer.version());
    }

    @GET
    @Path("/{id}/calendar")
    @Produces(Icalendar.MEDIA_TYPE)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getAppointmentCalendar",
            summary = "A visit for a calendar",
            description =
                    "iCalendar (RFC 5545) in the language of the visit: the same `UID` for all its life, and a `SEQUENCE` that rises with what happens to it, as"
                            + " in the messages about it. A cancelled one takes itself out of the calendar.")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content =
                    @Content(
                            mediaType = Icalendar.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "entry", value = AppointmentExamples.CALENDAR)))
    @Problems("other-division")
    public RestResponse<String> getAppointmentCalendar(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(calendar.of(id, recognised.caller(), organizer))
                .header("Content-Disposition", "attachment; filename=\"visit.ics\"")
                .build();
    }
}
