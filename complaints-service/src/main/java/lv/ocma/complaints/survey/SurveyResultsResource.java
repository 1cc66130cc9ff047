package lv.ocma.complaints.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.table.CsvTable;
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

/** What customers have answered, over HTTP, for those who lead places and who audit them. */
@Path("/v1/surveys")
@RunOnVirtualThread
@Tag(name = "Surveys")
class SurveyResultsResource {

    private static final String RESULTS = """
            Of months that nobody can answer about any more; their figures never change. Told are groups of at least five answers of one place, service and month, \
            and sums of such groups: what is in none of them is in no figure, so that no two answers of this operation differ by fewer than five people. Services with \
            too few answers of their own are one group of their place. Places may be compared with each other, as nothing of a person is in it.""";

    private final ResultReads reads;
    private final SurveyRemarks remarks;
    private final CurrentCaller callers;
    private final Paging paging;

    SurveyResultsResource(ResultReads reads, SurveyRemarks remarks, CurrentCaller callers, Paging paging) {
        this.reads = reads;
        this.remarks = remarks;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Path("/results")
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(operationId = "getSurveyResults", summary = "What customers have answered", description = RESULTS)
    @APIResponse(
            responseCode = "200",
            description = "In the order of what they are told apart by.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Listed.class),
                        examples = @ExampleObject(name = "A month of a place", value = SurveyExamples.RESULTS)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = SurveyCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "A month of a place", value = SurveyCsv.EXAMPLE))
            })
    public Response getSurveyResults(
            @Parameter(
                            description = "First month of the visits.",
                            required = true,
                            example = "2026-06",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d{4}-\\d{2}$"))
                    @QueryParam("from")
                    @Nullable
                    YearMonth from,
            @Parameter(
                            description = "Last month, included; 24 in all at most.",
                            required = true,
                            example = "2026-10",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d{4}-\\d{2}$"))
                    @QueryParam("to")
                    @Nullable
                    YearMonth to,
            @Parameter(description = "Id of a place; all when not said.", example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "Id of a service; all when not said.", example = "passport")
                    @QueryParam("service")
                    @Nullable
                    String service,
            @Parameter(
                            description =
                                    "By what results are told apart; repeated. All together when not said. 10000 results at most.",
                            example = "[\"place\",\"month\"]",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            enumeration = {"place", "service", "month"}))
                    @QueryParam("by")
                    List<String> by,
            @Context HttpHeaders headers) {
        var results = reads.of(from, to, place, service, by);
        var asTable = CsvTable.MEDIA_TYPE.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.ok(
                        asTable ? SurveyCsv.of(results) : Page.whole(results),
                        asTable ? CsvTable.CONTENT_TYPE : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("/remarks")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "listSurveyRemarks",
            summary = "What customers have remarked",
            description =
                    "About a place in a month that nobody can answer about any more, where at least five have answered; in no order, and without anything that was answered beside. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = ListedRemarks.class),
                            examples = @ExampleObject(name = "answer", value = SurveyExamples.REMARKS)))
    @Problems("other-division")
    public RestResponse<Page<SurveyRemarkView>> listSurveyRemarks(
            @Parameter(description = "Id of a place.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(
                            description = "Month of the visits.",
                            required = true,
                            example = "2026-10",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d{4}-\\d{2}$"))
                    @QueryParam("month")
                    @Nullable
                    YearMonth month,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        if (place == null) {
            throw new Invalid(Violation.parameter("place", "required"));
        }
        if (month == null) {
            throw new Invalid(Violation.parameter("month", "required"));
        }
        return RestResponse.ok(paging.linked(remarks.of(place, month, cursor, paging.limit(limit), callers.get())));
    }

    /** The shape of the results, for the API reference. */
    @Schema(name = "SurveyResults")
    record Listed(List<SurveyResultView> items, @Nullable String next) {}

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "SurveyRemarks")
    record ListedRemarks(
            List<SurveyRemarkView> items, @Nullable String next) {}
}
