package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Changes of what a visit is for and where, over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class VisitPartsResource {

    private final ItemChanges items;
    private final Partings partings;
    private final Recognised recognised;

    VisitPartsResource(ItemChanges items, Partings partings, Recognised recognised) {
        this.items = items;
        this.partings = partings;
        this.recognised = recognised;
    }

    @POST
    @Path("/{id}/items")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "addAppointmentItems",
            summary = "Do more in a visit",
            description =
                    "One more service, or one for more persons. The visit takes longer, and the longer time is secured at the same start, or at the"
                            + " `slot` or `hold` that is named; where it isn't free, the visit stays as it was.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewItems.class),
                            examples = @ExampleObject(name = "items", value = AppointmentExamples.NEW_ITEMS)))
    @APIResponse(
            responseCode = "200",
            description = "The visit with all of its services and persons.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The longer time is not free (`alternatives` are for all of the visit), or the visit can't be changed any more.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "slot-taken", value = AppointmentExamples.TAKEN)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "service-not-bookable",
        "too-many-bookings",
        "duplicate-booking",
        "hold-expired",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<AppointmentView> addAppointmentItems(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable NewItems wanted) {
        return answer(items.add(id, Body.required(wanted), recognised.caller()));
    }

    @DELETE
    @Path("/{id}/items/{item}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "dropAppointmentItem",
            summary = "Do less in a visit",
            description =
                    "One service of one person; the rest of its time is free for others at once. The last one is dropped by cancelling.")
    @APIResponse(
            responseCode = "200",
            description = "The visit with what is left.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @Problems({"last-item", "appointment-not-changeable", "appointment-started", "other-division"})
    public RestResponse<AppointmentView> dropAppointmentItem(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the item.") @PathParam("item") UUID item) {
        return answer(items.drop(id, item, recognised.caller()));
    }

    @POST
    @Path("/{id}/splits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "splitAppointment",
            summary = "Make a visit of its own of a part of one",
            description =
                    "The time of the new visit, a free one (`slot`) or one that the caller holds (`hold`), is secured before the old one gets shorter. Both name each other, and one manage token opens both.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Splitting.class),
                            examples = @ExampleObject(name = "splitting", value = AppointmentExamples.SPLITTING)))
    @APIResponse(
            responseCode = "201",
            description = "The new visit.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @APIResponse(
            responseCode = "409",
            description = "The time is not free (`alternatives` are), or the visit can't be changed any more.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "slot-taken", value = AppointmentExamples.TAKEN)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "service-not-bookable",
        "too-many-bookings",
        "duplicate-booking",
        "hold-expired",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<AppointmentView> splitAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable Splitting wanted) {
        var part = partings.split(id, Body.required(wanted), recognised.caller());
        return Tagged.created("/v1/appointments/" + part.view().id(), part.view(), part.version());
    }

    @POST
    @Path("/{id}/handovers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "handOverAppointment",
            summary = "Hand a visit to another place",
            description =
                    "For staff of its place. Time at the other place is secured before its own is free: the same time, or the `slot` or `hold` that is named.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Handover.class),
                            examples = @ExampleObject(name = "handover", value = AppointmentExamples.HANDOVER)))
    @APIResponse(
            responseCode = "200",
            description = "The visit at the other place.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @APIResponse(
            responseCode = "409",
            description = "The time is not free there (`alternatives` are), or the visit can't be moved any more.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "slot-taken", value = AppointmentExamples.TAKEN)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "service-not-bookable",
        "too-many-bookings",
        "duplicate-booking",
        "hold-expired",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<AppointmentView> handOverAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable Handover wanted) {
        return answer(partings.handOver(id, Body.required(wanted), recognised.caller()));
    }

    private static RestResponse<AppointmentView> answer(Versioned answer) {
        return Tagged.ok(answer.view(), answer.version());
    }
}
