package lv.ocma.complaints.figure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import lv.ocma.platform.problem.Problems;
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

/** Figures of cases over HTTP, for those who lead places and who audit them. */
@Path("/v1/statistics/cases")
@RunOnVirtualThread
@Tag(name = "Case statistics", description = "How many cases come, how they end and how long that takes.")
class CaseStatisticsResource {

    private static final String PLACE = "Id of a place, with its branches; all that the caller may see without it.";

    private final CaseStatistics statistics;
    private final CurrentCaller callers;

    CaseStatisticsResource(CaseStatistics statistics, CurrentCaller callers) {
        this.statistics = statistics;
        this.callers = callers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(operationId = "getCaseFigures", summary = "Figures of cases", description = FigureExamples.DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "In the order of what they are told apart by.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CaseFiguresView.class),
                        examples = @ExampleObject(name = "A month of a place", value = FigureExamples.FIGURES)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = CaseFiguresCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "A month of a place", value = CaseFiguresCsv.EXAMPLE))
            })
    @Problems("other-division")
    public Response getCaseFigures(
            @Parameter(
                            description = "First month.",
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
            @Parameter(description = PLACE, example = "riga-3") @QueryParam("place") @Nullable String place,
            @Parameter(description = "Only cases of this kind.", example = "COMPLAINT") @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(
                            description =
                                    "By what figures are told apart; repeated. All together when not said. 10000 figures at most.",
                            example = "[\"place\",\"month\"]",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            enumeration = {"place", "kind", "clause", "service", "month"}))
                    @QueryParam("by")
                    List<String> by,
            @Context HttpHeaders headers) {
        var view = statistics.figures(from, to, place, kind, by, callers.get());
        var asTable = CsvTable.MEDIA_TYPE.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.ok(
                        asTable ? CaseFiguresCsv.of(view.items()) : view,
                        asTable ? CsvTable.CONTENT_TYPE : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @GET
    @Path("/open")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "getOpenCases",
            summary = "What is open now",
            description =
                    "Open cases by place and kind, those that wait for their sender and those that are overdue; and those with something that was to be put right and is overdue.")
    @APIResponse(
            responseCode = "200",
            description = "As it is now.",
            content =
                    @Content(
                            schema = @Schema(implementation = OpenCasesNowView.class),
                            examples = @ExampleObject(name = "answer", value = FigureExamples.OPEN)))
    @Problems("other-division")
    public RestResponse<OpenCasesNowView> getOpenCases(
            @Parameter(description = PLACE, example = "riga-3") @QueryParam("place") @Nullable String place) {
        return RestResponse.ok(statistics.open(place, callers.get()));
    }

    @GET
    @Path("/{year}/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "getCaseYearReport",
            summary = "The report of a year",
            description =
                    "Numbers, causes, times, outcomes, errors with their remedies and satisfaction, beside the year before, as ISO 10002 asks of whoever handles complaints. It names nobody; of the year that runs it is what is known by now.")
    @APIResponse(
            responseCode = "200",
            description = "Both years.",
            content =
                    @Content(
                            schema = @Schema(implementation = YearReportView.class),
                            examples = @ExampleObject(name = "answer", value = FigureExamples.REPORT)))
    @Problems("other-division")
    public RestResponse<YearReportView> getCaseYearReport(
            @Parameter(
                            description = "2000 to 2100.",
                            example = "2026",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "2000", maximum = "2100"))
                    @PathParam("year")
                    int year,
            @Parameter(description = PLACE, example = "riga-3") @QueryParam("place") @Nullable String place) {
        return RestResponse.ok(statistics.report(year, place, callers.get()));
    }
}
