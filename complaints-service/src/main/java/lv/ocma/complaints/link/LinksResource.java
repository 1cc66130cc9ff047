package lv.ocma.complaints.link;

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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which cases belong together, over HTTP. */
@Path("/v1/cases/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class LinksResource {

    private static final String NEW = "{\"kind\":\"DUPLICATE_OF\",\"other\":\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c80\"}";
    private static final String ONE = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2d41","kind":"DUPLICATE_OF","other":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c80",\
            "number":"S-2026-000041","reverse":false,"linkedAt":"2026-12-02T10:00:00+02:00"}""";

    private final LinkDesk desk;
    private final CurrentCaller callers;
    private final Paging paging;

    LinksResource(LinkDesk desk, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "linkCase",
            summary = "Say that a case belongs to another one",
            description = "Whoever does may work on both. Nothing else changes in either of them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewLink.class),
                            examples = @ExampleObject(name = "request", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Linked.",
            content =
                    @Content(
                            schema = @Schema(implementation = LinkView.class),
                            examples = @ExampleObject(name = "answer", value = ONE)))
    @Problems({"other-division", "case-concerns-you", "cases-linked-before"})
    public RestResponse<LinkView> linkCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewLink wanted) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.link(id, wanted, callers.get()));
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
            operationId = "listCaseLinks",
            summary = "Cases that belong to one",
            description = "Linked from either side, the newest link first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples =
                                    @ExampleObject(name = "answer", value = "{\"items\":[" + ONE + "],\"next\":null}")))
    @Problems("other-division")
    public RestResponse<Page<LinkView>> listCaseLinks(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(paging.linked(desk.of(id, cursor, paging.limit(limit), callers.get())));
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "CaseLinks")
    record Listed(List<LinkView> items, @Nullable String next) {}
}
