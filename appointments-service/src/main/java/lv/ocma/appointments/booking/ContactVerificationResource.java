package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import lv.ocma.platform.time.Zones;
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

/** Whether a contact reaches the customer, over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class ContactVerificationResource {

    private final ContactVerification verification;
    private final Recognised recognised;

    ContactVerificationResource(ContactVerification verification, Recognised recognised) {
        this.verification = verification;
        this.recognised = recognised;
    }

    @POST
    @Path("/{id}/contact-verification-codes")
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "sendContactCode",
            summary = "Send a code to the contact of a visit",
            description =
                    "Six digits by e-mail, or once more; the code before opens nothing any more. No visit needs it: it only shows that the contact reaches"
                            + " the customer. Where only a phone number was left nothing can be sent, as there are no text messages.")
    @APIResponse(
            responseCode = "202",
            description = "On its way.",
            content =
                    @Content(
                            schema = @Schema(implementation = SentCodeView.class),
                            examples = @ExampleObject(name = "sent", value = AppointmentExamples.SENT_CODE)))
    @Problems({
        "contact-code-limit",
        "contact-verified",
        "contact-without-email",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<SentCodeView> sendContactCode(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        var until = verification.send(id, recognised.caller());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, new SentCodeView(Zones.inRiga(until)))
                .build();
    }

    @POST
    @Path("/{id}/contact-verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "verifyContact",
            summary = "Verify the contact of a visit",
            description = "With the code that came there. A code is good for five attempts and half an hour.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ContactCode.class),
                            examples = @ExampleObject(name = "code", value = AppointmentExamples.CONTACT_CODE)))
    @APIResponse(
            responseCode = "200",
            description = "Verified.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @Problems({"contact-code-ended", "contact-verified", "other-division"})
    public RestResponse<AppointmentView> verifyContact(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable ContactCode code) {
        var answer = verification.verify(id, Body.required(code), recognised.caller());
        return Tagged.ok(answer.view(), answer.version());
    }
}
