package lv.ocma.complaints.serviceerror;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done about errors, over HTTP: by the official above and the superiors of the place, never by whom it concerns. */
@Path("/v1/service-errors/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service errors")
class ServiceErrorHandlingResource {

    private final HandlingDesk desk;
    private final CurrentCaller callers;

    ServiceErrorHandlingResource(HandlingDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @POST
    @Path("/taking-up")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "takeUpServiceError",
            summary = "Take an error up",
            description = "From here on it is in hand.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.HANDLED)))
    @Problems({"other-division", "service-error-concerns-you", "service-error-not-in-hand"})
    public RestResponse<ServiceErrorView> takeUpServiceError(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id) {
        return answered(desk.takeUp(id, callers.get()));
    }

    @POST
    @Path("/remedies")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "addServiceErrorRemedy",
            summary = "Say what is done to put it right",
            description = "By whom and until when; at most twenty.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRemedy.class),
                            examples = @ExampleObject(name = "request", value = ServiceErrorExamples.REMEDY)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.HANDLED)))
    @Problems({"other-division", "service-error-concerns-you", "service-error-not-in-hand", "remedies-full"})
    public RestResponse<ServiceErrorView> addServiceErrorRemedy(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id, @NotNull @Valid NewRemedy wanted) {
        return answered(desk.remedy(id, wanted, callers.get()));
    }

    @POST
    @Path("/remedies/{remedy}/completion")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "endServiceErrorRemedy",
            summary = "Say how a remedy ended",
            description = "Done, or given up with a reason.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RemedyEnding.class),
                            examples = @ExampleObject(name = "request", value = ServiceErrorExamples.ENDING)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.HANDLED)))
    @Problems({"other-division", "service-error-concerns-you", "service-error-not-in-hand", "remedy-ended"})
    public RestResponse<ServiceErrorView> endServiceErrorRemedy(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the remedy.") @PathParam("remedy") UUID remedy,
            @NotNull @Valid RemedyEnding wanted) {
        wanted.require();
        return answered(desk.endRemedy(id, remedy, wanted.outcome(), wanted.reason(), callers.get()));
    }

    @POST
    @Path("/apology")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "apologiseForServiceError",
            summary = "Apologise, with the correction",
            description =
                    "In person, or by a message to the contact that is known. How to complain is handed over, or sent: also after an apology in person where a contact is known.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Apology.class),
                            examples = @ExampleObject(name = "request", value = ServiceErrorExamples.APOLOGY)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.HANDLED)))
    @Problems({
        "other-division",
        "service-error-concerns-you",
        "service-error-not-in-hand",
        "service-error-no-contact",
        "service-error-without-notice"
    })
    public RestResponse<ServiceErrorView> apologiseForServiceError(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id, @NotNull @Valid Apology wanted) {
        return answered(desk.apologise(id, wanted, callers.get()));
    }

    @POST
    @Path("/contact-impossibility")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "giveUpServiceErrorContact",
            summary = "Record why nobody can be reached",
            description = "In stead of an apology.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NoContact.class),
                            examples = @ExampleObject(name = "request", value = ServiceErrorExamples.NO_CONTACT)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.HANDLED)))
    @Problems({"other-division", "service-error-concerns-you", "service-error-not-in-hand"})
    public RestResponse<ServiceErrorView> giveUpServiceErrorContact(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id, @NotNull @Valid NoContact wanted) {
        return answered(desk.giveUpContact(id, wanted.reason(), callers.get()));
    }

    @POST
    @Path("/closure")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "closeServiceError",
            summary = "Close an error",
            description =
                    "Once the apology is made, or it is recorded why nobody can be reached, and each remedy is done or given up.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.HANDLED)))
    @Problems({
        "other-division",
        "service-error-concerns-you",
        "service-error-not-in-hand",
        "service-error-without-apology",
        "remedies-open"
    })
    public RestResponse<ServiceErrorView> closeServiceError(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id) {
        return answered(desk.close(id, callers.get()));
    }

    private static RestResponse<ServiceErrorView> answered(HandlingDesk.Changed changed) {
        return Tagged.ok(changed.view(), changed.version());
    }
}
