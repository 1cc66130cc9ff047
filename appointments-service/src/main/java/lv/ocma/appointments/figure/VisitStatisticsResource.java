package lv.ocma.appointments.figure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;

/** Figures of visits over HTTP, for staff. */
@Path("/v1/statistics/visits")
@Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Statistics", description = "How many come, wait, are served and stay away.")
class VisitStatisticsResource {

    private static final String DESCRIPTION = """
            Staff see the places that they work for, branches included; head office and auditors all. Hours and days are those of the clocks in Latvia; the \
            hour that comes twice in autumn is one. A visit counts at the place where it is now, by what has become of it: moves, undone steps and entries \
            from paper correct the figures of their day. Visits and what becomes of them fall in the hour of the booked start or of the ticket, lead times too, \
            waiting (from check-in or ticket to the first call, of those who were called) in that of the arrival, service time (while served, of visits that are over) in that in which serving \
            began; minutes of load in the hours that they lie in, served ones at the place of the counter. Who got no time is counted in the hour in which they asked, without anything about them. By service, a visit for two services counts for each of both, by what became of that service (refused where one person was refused it), and once in the whole. How good the \
            announced waiting times were is told by `/v1/queues/{place}/estimate-accuracy`.""";

    private static final String EXAMPLE = """
            {"asOf":"2026-06-15T10:00:00+03:00","items":[{"place":"riga-3","service":null,"channel":null,"month":"2026-06","day":null,"weekday":null,"hour":null,\
            "demand":{"visits":412,"services":498,"asked":430,"searchedInVain":17,"turnedAway":8},"outcomes":{"served":318,"refused":4,"contactEnded":0,"noShows":36,\
            "cancelled":{"byCustomer":41,"byStaff":9,"byRule":2}},"load":{"bookedMinutes":5890,"servedMinutes":5240,"staffedMinutes":8100,"bookedOfStaffedMinutes":5890,"servedOfStaffedMinutes":5240,"booked":0.73,"served":0.65},\
            "leadTime":{"visits":340,"days":2210,"average":6.5,"medianAtMost":5,"p95AtMost":21},\
            "waiting":{"visits":330,"minutes":3930,"average":11.9,"medianAtMost":10,"p95AtMost":45},\
            "serviceTime":{"visits":322,"minutes":5240,"average":16.3,"medianAtMost":15,"p95AtMost":30},"priority":[{"need":"DISABILITY","visits":12}]}],"next":null}""";

    private final FigureReads reads;
    private final CurrentCaller callers;

    VisitStatisticsResource(FigureReads reads, CurrentCaller callers) {
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(operationId = "getVisitFigures", summary = "Figures of visits", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "In the order of what they are told apart by; without what is nothing.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FiguresView.class),
                        examples = @ExampleObject(name = "A month of a place", value = EXAMPLE)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = FigureCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "A month of a place", value = FigureCsv.EXAMPLE))
            })
    @Problems("other-division")
    public Response getVisitFigures(
            @Parameter(description = "First local date.", required = true, example = "2026-06-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(
                            description =
                                    "Last local date, included; 400 days in all at most, and 100 of all places by service and hour.",
                            required = true,
                            example = "2026-06-30")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @Parameter(description = "Id of a place; all that the caller may see when not said.", example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "Id of a service.", example = "passport") @QueryParam("service") @Nullable
                    String service,
            @Parameter(
                            description = "Over which way the visits were booked, or the kind of their tickets.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"CUSTOMER", "PORTAL", "FRONT_END", "STAFF", "REMOTE", "LIVE"
                                            }))
                    @QueryParam("channel")
                    @Nullable
                    String channel,
            @Parameter(
                            description = "By what figures are told apart; repeated. All together when not said.",
                            example = "[\"place\",\"month\"]",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            enumeration = {
                                                "place", "service", "channel", "month", "day", "weekday", "hour"
                                            }))
                    @QueryParam("by")
                    List<String> by,
            @Parameter(
                            description = "Which figures; repeated. All when not said.",
                            example = "[\"demand\",\"waiting\"]",
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = String.class,
                                            enumeration = {
                                                "demand",
                                                "outcomes",
                                                "load",
                                                "leadTime",
                                                "waiting",
                                                "serviceTime",
                                                "priority"
                                            }))
                    @QueryParam("measure")
                    List<String> measure,
            @Context HttpHeaders headers) {
        var asked = new FigureQuestion.Written(from, to, service, channel, by, measure);
        var view = reads.of(asked, place, callers.get());
        var asTable = CsvTable.MEDIA_TYPE.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.ok(
                        asTable ? FigureCsv.of(view) : view,
                        asTable ? CsvTable.CONTENT_TYPE : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
