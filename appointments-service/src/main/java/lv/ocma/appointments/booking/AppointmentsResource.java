package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Booked visits over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments", description = "Booking of visits, and what happens to them.")
class AppointmentsResource {

    private final BookingDesk desk;
    private final BookingReads reads;
    private final BookingChanges changes;
    private final Recognised recognised;

    AppointmentsResource(BookingDesk desk, BookingReads reads, BookingChanges changes, Recognised recognised) {
        this.desk = desk;
        this.reads = reads;
        this.changes = changes;
        this.recognised = recognised;
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "bookAppointment",
            summary = "Book a visit",
            description =
                    "The same for a signed-in customer, the portal on behalf of a person, a front end for somebody who is not signed in"
                            + " (the answer then holds a manage token), and an employee for a caller, also at a place of another division. Of a free time (`slot`), or of one that is held (`hold`).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAppointment.class),
                            examples = {
                                @ExampleObject(name = "customer", value = AppointmentExamples.NEW),
                                @ExampleObject(name = "held", value = AppointmentExamples.NEW_OF_HOLD),
                                @ExampleObject(name = "company", value = AppointmentExamples.NEW_FOR_A_COMPANY),
                                @ExampleObject(name = "staff", value = AppointmentExamples.NEW_BY_STAFF)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "booked", value = AppointmentExamples.BOOKED)))
    @APIResponse(
            responseCode = "409",
            description = "The time is taken, has passed, or is not offered any more; `alternatives` are free ones.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "slot-taken", value = AppointmentExamples.TAKEN)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "slot-too-soon",
        "slot-kept-for-others",
        "service-not-bookable",
        "too-many-bookings",
        "duplicate-booking",
        "hold-expired",
        "not-found"
    })
    public RestResponse<AppointmentView> bookAppointment(@Nullable NewAppointment wanted) {
        var caller = recognised.caller();
        var booked = desk.book(Body.required(wanted), caller);
        return Tagged.created("/v1/appointments/" + booked.view().id(), booked.view(), booked.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getAppointment",
            summary = "One visit",
            description =
                    "For its person, the front end that made it alone, the holder of its manage token, and staff of its place.")
    @APIResponse(
            responseCode = "200",
            description = "The visit.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @Problems("other-division")
    public RestResponse<AppointmentView> getAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        var caller = recognised.caller();
        return answer(reads.one(id, caller));
    }

    @POST
    @Path("/{id}/rescheduling")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "rescheduleAppointment",
            summary = "Move a visit to another time or place",
            description =
                    "The new time is secured before the old one is freed; when that fails, the visit stays as it was. To a free time (`slot`), or to one that the caller holds (`hold`).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Rescheduling.class),
                            examples = {
                                @ExampleObject(name = "rescheduling", value = AppointmentExamples.RESCHEDULING),
                                @ExampleObject(name = "held", value = AppointmentExamples.RESCHEDULING_TO_HELD)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Moved.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @APIResponse(
            responseCode = "409",
            description = "The time is taken (`alternatives` are free ones), or the visit can't be moved any more.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "slot-taken", value = AppointmentExamples.TAKEN)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "slot-too-soon",
        "slot-kept-for-others",
        "service-not-bookable",
        "too-many-bookings",
        "duplicate-booking",
        "hold-expired",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<AppointmentView> rescheduleAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable Rescheduling wanted) {
        return answer(changes.reschedule(id, Body.required(wanted).requireTime(), recognised.caller()));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "cancelAppointment",
            summary = "Cancel a visit",
            description = "The time is free for others at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Cancellation.class),
                            examples = @ExampleObject(name = "cancellation", value = AppointmentExamples.CANCELLATION)))
    @APIResponse(
            responseCode = "200",
            description = "Cancelled.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "cancelled", value = AppointmentExamples.CANCELLED)))
    @Problems({"appointment-not-changeable", "appointment-started", "other-division"})
    public RestResponse<AppointmentView> cancelAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable Cancellation wanted) {
        return answer(changes.cancel(id, Body.required(wanted).requireReason(), recognised.caller()));
    }

    private static RestResponse<AppointmentView> answer(Versioned answer) {
        return Tagged.ok(answer.view(), answer.version());
    }
}
