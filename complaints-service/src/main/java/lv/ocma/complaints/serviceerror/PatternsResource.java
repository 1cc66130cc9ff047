package lv.ocma.complaints.serviceerror;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import lv.ocma.complaints.serviceerror.Patterns.Wanted;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which errors happen again, over HTTP, for those who answer for places. */
@Path("/v1/service-errors/patterns")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service errors")
class PatternsResource {

    private final Patterns patterns;
    private final CurrentCaller callers;
    private final Paging paging;

    PatternsResource(Patterns patterns, CurrentCaller callers, Paging paging) {
        this.patterns = patterns;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "listServiceErrorPatterns",
            summary = "Errors by place, kind and month",
            description = "How many happened, for at most 24 months; names nobody.")
    @APIResponse(
            responseCode = "200",
            description = "By month, place and kind; what has none is absent.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.PATTERNS)))
    @Problems("other-division")
    public RestResponse<Page<PatternView>> listServiceErrorPatterns(
            @Parameter(
                            description = "Id of a place, with its branches; all of the employee without it.",
                            example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(
                            description = "First month.",
                            example = "2026-01",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d{4}-\\d{2}$"))
                    @NotNull
                    @QueryParam("from")
                    YearMonth from,
            @Parameter(
                            description = "Last month.",
                            example = "2026-11",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d{4}-\\d{2}$"))
                    @NotNull
                    @QueryParam("until")
                    YearMonth until,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var wanted = new Wanted(place, from, until);
        return RestResponse.ok(paging.linked(patterns.of(wanted, cursor, paging.limit(limit), callers.get())));
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "ServiceErrorPatterns")
    record Listed(List<PatternView> items, @Nullable String next) {}
}
