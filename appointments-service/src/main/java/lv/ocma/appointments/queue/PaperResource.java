package lv.ocma.appointments.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
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

/** What was done on paper during an outage, over HTTP. */
@Path("/v1/queues/{place}/paper-visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class PaperResource {

    private static final String PAPER = """
            {"services":["passport"],"counter":3,"arrived":"2026-06-15T09:50:00+03:00","called":"2026-06-15T10:05:00+03:00",\
            "ended":"2026-06-15T10:20:00+03:00","identityDocumentSeen":true}""";

    private final PaperDesk desk;
    private final StaffVisits visits;
    private final CurrentCaller callers;

    PaperResource(PaperDesk desk, StaffVisits visits, CurrentCaller callers) {
        this.desk = desk;
        this.visits = visits;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "enterPaperVisit",
            summary = "Enter a visit from paper after an outage",
            description =
                    "Of today or the days before, as long as the office lets it be entered, at its true times, within the hours of the place and the minutes after closing in which it serves, in one call; it is marked as entered later, and counts for no waiting time that was told.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PaperVisit.class),
                            examples = @ExampleObject(name = "paper", value = PAPER)))
    @APIResponse(
            responseCode = "201",
            description = "Entered.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "conflict-of-interest"})
    public RestResponse<StaffVisitView> enterPaperVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Nullable PaperVisit wanted) {
        var id = desk.enter(place, Body.required(wanted), callers.get());
        var shown = visits.called(id);
        return Tagged.created("/v1/queues/" + place + "/visits/" + id, shown.view(), shown.version());
    }
}
