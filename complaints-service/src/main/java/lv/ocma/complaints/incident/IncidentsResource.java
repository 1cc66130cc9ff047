package lv.ocma.complaints.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
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
import org.jspecify.annotations.Nullable;

/** Incidents over HTTP, for staff: recorded by whoever was there or was told, seen by few. */
@Path("/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Incidents", description = "Aggressive customers: warnings, who was called, and the end of contact.")
class IncidentsResource {

    private final IncidentIntake intake;
    private final IncidentReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    IncidentsResource(IncidentIntake intake, IncidentReads reads, CurrentCaller callers, Paging paging) {
        this.intake = intake;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
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
            operationId = "recordIncident",
            summary = "Record an incident",
            description =
                    "By whoever was there or was told of it. From a visit that is known here it takes place, time and who served, unless they are said. The agenda shows staff that the visit had one, and nobody else learns of it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewIncident.class),
                            examples = @ExampleObject(name = "request", value = IncidentExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = IncidentView.class),
                            examples = @ExampleObject(name = "answer", value = IncidentExamples.RECORDED)))
    @Problems("other-division")
    public RestResponse<IncidentView> recordIncident(@NotNull @Valid NewIncident wanted) {
        var incident = intake.record(wanted, callers.get());
        return Tagged.created("/v1/incidents/" + incident.id(), IncidentView.of(incident), incident.version());
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "listIncidents",
            summary = "Incidents at a place, or the caller's own",
            description =
                    "Those recorded last first, neither what happened nor who was there. Of a place for its supervisor, manager and auditor; without a place those that the caller recorded or was present at.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = IncidentExamples.LISTED)))
    @Problems({"other-division", "incident-of-others"})
    public RestResponse<Page<IncidentItem>> listIncidents(
            @Parameter(description = "Id of the place.", example = "riga-3") @QueryParam("place") @Nullable
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var most = paging.limit(limit);
        var caller = callers.get();
        return RestResponse.ok(paging.linked(
                place == null ? reads.involving(cursor, most, caller) : reads.at(place, cursor, most, caller)));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "getIncident",
            summary = "One incident",
            description =
                    "For who recorded it or was there, and the supervisor, manager and auditor of its place. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = IncidentView.class),
                            examples = @ExampleObject(name = "answer", value = IncidentExamples.WARNED)))
    @Problems({"other-division", "incident-of-others"})
    public RestResponse<IncidentView> getIncident(
            @Parameter(description = "Id of the incident.") @PathParam("id") UUID id) {
        var found = reads.one(id, callers.get());
        return Tagged.ok(IncidentView.of(found), found.version());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "Incidents")
    record Listed(List<IncidentItem> items, @Nullable String next) {}
}
