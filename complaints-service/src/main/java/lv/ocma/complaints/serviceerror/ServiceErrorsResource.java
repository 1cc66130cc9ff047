package lv.ocma.complaints.serviceerror;

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

/** Errors of employees over HTTP, for staff: reported, and seen. */
@Path("/v1/service-errors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Service errors",
        description = "Errors of employees: told to the official above, put right, apologised for.")
class ServiceErrorsResource {

    private final ReportDesk desk;
    private final ServiceErrorReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    ServiceErrorsResource(ReportDesk desk, ServiceErrorReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
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
            operationId = "reportServiceError",
            summary = "Report an error",
            description =
                    "By whoever saw it or made it, at any place. The official above the employee who erred is told at once; where nobody is above, or can be told, the head office is. From a visit that is known here, and was at a place of the caller, it takes who served, place, day, language and contact, unless they are said.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewServiceError.class),
                            examples = @ExampleObject(name = "request", value = ServiceErrorExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Reported.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.REPORTED)))
    @Problems("other-division")
    public RestResponse<ServiceErrorView> reportServiceError(@NotNull @Valid NewServiceError reported) {
        var error = desk.report(reported, callers.get());
        return Tagged.created(
                "/v1/service-errors/" + error.id(), ServiceErrorView.of(error, List.of()), error.version());
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "listServiceErrors",
            summary = "Errors at a place",
            description = "The newest first, without what was written of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.LISTED)))
    @Problems("other-division")
    public RestResponse<Page<ServiceErrorItem>> listServiceErrors(
            @Parameter(description = "Id of the place.", example = "riga-3") @NotNull @QueryParam("place") String place,
            @Parameter(description = "Only those about which a message has reached nobody over any channel.")
                    @QueryParam("untold")
                    @Nullable
                    Boolean untold,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(paging.linked(
                reads.of(place, Boolean.TRUE.equals(untold), cursor, paging.limit(limit), callers.get())));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "getServiceError",
            summary = "One error",
            description = "With what was written of it and done about it. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceErrorView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.REPORTED)))
    @Problems("other-division")
    public RestResponse<ServiceErrorView> getServiceError(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id) {
        var found = reads.one(id, callers.get());
        return Tagged.ok(found.view(), found.version());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "ServiceErrors")
    record Listed(List<ServiceErrorItem> items, @Nullable String next) {}
}
