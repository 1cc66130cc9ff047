package lv.ocma.complaints.casefile;

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
import lv.ocma.platform.security.Caller;
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

/** What whoever sent a case does with it, or staff for them, over HTTP. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseOfSubmitterResource {

    private final CaseDesk desk;
    private final CaseReads reads;
    private final CurrentCaller callers;

    CaseOfSubmitterResource(CaseDesk desk, CaseReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @POST
    @Path("/supplement")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "supplementCase",
            summary = "Put right what was asked",
            description = "The clock goes on, also where it comes later than it should.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSupplement.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.SUPPLEMENT)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.RECEIVED)))
    @Problems({"other-division", "case-concerns-you", "case-not-held"})
    public RestResponse<CaseView> supplementCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @NotNull @Valid NewSupplement wanted) {
        var caller = callers.get();
        return answered(desk.supplement(id, wanted, caller), caller);
    }

    @POST
    @Path("/withdrawal")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "withdrawCase",
            summary = "Withdraw a case",
            description = "While it is neither decided nor passed on.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.WITHDRAWN)))
    @Problems({"other-division", "case-concerns-you", "case-status"})
    public RestResponse<CaseView> withdrawCase(@Parameter(description = "Id of the case.") @PathParam("id") UUID id) {
        var caller = callers.get();
        return answered(desk.withdraw(id, caller), caller);
    }

    private RestResponse<CaseView> answered(CaseFile file, Caller caller) {
        return Tagged.ok(reads.view(file, caller), file.version());
    }
}
