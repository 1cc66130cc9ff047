package lv.ocma.complaints.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the caller has turned to the office with, over HTTP. */
@Path("/v1/me/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class MyCasesResource {

    private final CaseReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    MyCasesResource(CaseReads reads, CurrentCaller callers, Paging paging) {
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.CASES_READ)
    @Operation(
            operationId = "listMyCases",
            summary = "What the signed-in person has turned to the office with",
            description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = CasesResource.Listed.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.LISTED)))
    public RestResponse<Page<CaseItem>> listMyCases(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(paging.linked(reads.ofPerson(cursor, paging.limit(limit), callers.get())));
    }
}
