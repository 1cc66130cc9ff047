package lv.ocma.complaints.incident;

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

/** What is done in an incident, over HTTP, for those who may see it. */
@Path("/v1/incidents/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Incidents")
class IncidentStepsResource {

    private final IncidentDesk desk;
    private final CurrentCaller callers;

    IncidentStepsResource(IncidentDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @POST
    @Path("/warnings")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "warnIncidentCustomer",
            summary = "Record a warning",
            description = "Only after it contact may be ended; also more than one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewStep.class),
                            examples = @ExampleObject(name = "request", value = IncidentExamples.STEP)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = IncidentView.class),
                            examples = @ExampleObject(name = "answer", value = IncidentExamples.WARNED)))
    @Problems({"other-division", "incident-of-others", "incident-not-open", "incident-full"})
    public RestResponse<IncidentView> warnIncidentCustomer(
            @Parameter(description = "Id of the incident.") @PathParam("id") UUID id, @NotNull @Valid NewStep wanted) {
        return answered(desk.warn(id, wanted.stripped(), callers.get()));
    }

    @POST
    @Path("/escalations")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "escalateIncident",
            summary = "Record who was called",
            description = "The manager or the police, whether somebody was warned or not.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewEscalation.class),
                            examples = @ExampleObject(name = "request", value = IncidentExamples.ESCALATION)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = IncidentView.class),
                            examples = @ExampleObject(name = "answer", value = IncidentExamples.WARNED)))
    @Problems({"other-division", "incident-of-others", "incident-not-open", "incident-full"})
    public RestResponse<IncidentView> escalateIncident(
            @Parameter(description = "Id of the incident.") @PathParam("id") UUID id,
            @NotNull @Valid NewEscalation wanted) {
        return answered(desk.escalate(id, wanted.step(), wanted.stripped(), callers.get()));
    }

    @POST
    @Path("/contact-end")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "endIncidentContact",
            summary = "End contact",
            description = "Not without an earlier recorded warning.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewStep.class),
                            examples = @ExampleObject(name = "request", value = IncidentExamples.STEP)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = IncidentView.class),
                            examples = @ExampleObject(name = "answer", value = IncidentExamples.WARNED)))
    @Problems({"other-division", "incident-of-others", "incident-without-warning", "incident-not-open", "incident-full"
    })
    public RestResponse<IncidentView> endIncidentContact(
            @Parameter(description = "Id of the incident.") @PathParam("id") UUID id, @NotNull @Valid NewStep wanted) {
        return answered(desk.endContact(id, wanted.stripped(), callers.get()));
    }

    @POST
    @Path("/closure")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "closeIncident",
            summary = "Close an incident",
            description = "By a superior. What is closed stays so.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewStep.class),
                            examples = @ExampleObject(name = "request", value = IncidentExamples.STEP)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = IncidentView.class),
                            examples = @ExampleObject(name = "answer", value = IncidentExamples.WARNED)))
    @Problems({"other-division", "incident-of-others", "incident-not-open"})
    public RestResponse<IncidentView> closeIncident(
            @Parameter(description = "Id of the incident.") @PathParam("id") UUID id, @NotNull @Valid NewStep wanted) {
        return answered(desk.close(id, wanted.stripped(), callers.get()));
    }

    private static RestResponse<IncidentView> answered(Incident incident) {
        return Tagged.ok(IncidentView.of(incident), incident.version());
    }
}
