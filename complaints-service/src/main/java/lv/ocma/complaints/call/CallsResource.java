package lv.ocma.complaints.call;

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

/** Calls over HTTP, for staff: recorded by whoever answered, seen at their place. */
@Path("/v1/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls", description = "Phone calls: what is said, and a record of each.")
class CallsResource {

    private final CallDesk desk;
    private final CallReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    CallsResource(CallDesk desk, CallReads reads, CurrentCaller callers, Paging paging) {
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
            operationId = "recordCall",
            summary = "Record a call",
            description =
                    "By whoever answered it. Who called is not kept, unless they leave a number; a call that ended early has one of three reasons, which the caller was told.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCall.class),
                            examples = @ExampleObject(name = "request", value = CallExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CallView.class),
                            examples = @ExampleObject(name = "answer", value = CallExamples.ONE)))
    @Problems({"other-division", "not-in-staff-directory"})
    public RestResponse<CallView> recordCall(@NotNull @Valid NewCall wanted) {
        var call = desk.record(wanted, callers.get());
        return Tagged.created("/v1/calls/" + call.id(), CallView.of(call), call.version());
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
            operationId = "listCalls",
            summary = "Calls at a place",
            description = "Those recorded last first, neither what was said nor who may be called back.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = CallExamples.LISTED)))
    @Problems("other-division")
    public RestResponse<Page<CallItem>> listCalls(
            @Parameter(description = "Id of the place.", example = "riga-3") @NotNull @QueryParam("place") String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(paging.linked(reads.of(place, cursor, paging.limit(limit), callers.get())));
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
            operationId = "getCall",
            summary = "One call",
            description = "For the staff of its place. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it was recorded.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CallView.class),
                            examples = @ExampleObject(name = "answer", value = CallExamples.ONE)))
    @Problems("other-division")
    public RestResponse<CallView> getCall(@Parameter(description = "Id of the call.") @PathParam("id") UUID id) {
        var found = reads.one(id, callers.get());
        return Tagged.ok(CallView.of(found), found.version());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "Calls")
    record Listed(List<CallItem> items, @Nullable String next) {}
}
