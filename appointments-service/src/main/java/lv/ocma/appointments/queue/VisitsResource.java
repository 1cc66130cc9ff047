package lv.ocma.appointments.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.appointments.queue.VisitActions.On;
import lv.ocma.appointments.staff.Employee;
import lv.ocma.appointments.staff.Employees;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.problem.Violation;
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

/** Where somebody in the queue goes, over HTTP, for the staff of the place. */
@Path("/v1/queues/{place}/visits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class VisitsResource {

    private final VisitActions actions;
    private final HandOvers handOvers;
    private final StaffVisits visits;
    private final Employees employees;
    private final CurrentCaller callers;

    VisitsResource(
            VisitActions actions, HandOvers handOvers, StaffVisits visits, Employees employees, CurrentCaller callers) {
        this.actions = actions;
        this.handOvers = handOvers;
        this.visits = visits;
        this.employees = employees;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "getQueueVisit",
            summary = "Somebody in the queue",
            description = "For staff of the place.")
    @APIResponse(
            responseCode = "200",
            description = "The visit.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems("other-division")
    public RestResponse<StaffVisitView> getQueueVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        return answer(visits.read(place, id, callers.get()));
    }

    @POST
    @Path("/recall")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "recallVisit",
            summary = "Call somebody once more",
            description = "Who did not hear it, or was parked; a parked one comes to the counter that is named.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.Call.class),
                            examples = @ExampleObject(name = "call", value = QueueExamples.CALL)))
    @APIResponse(
            responseCode = "200",
            description = "Called.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "conflict-of-interest", "counter-not-open", "counter-busy"})
    public RestResponse<StaffVisitView> recallVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            CallForms.@Nullable Call wanted) {
        return answer(actions.recall(on(place, id), Body.required(wanted).number()));
    }

    @POST
    @Path("/parking")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "parkVisit",
            summary = "Park a visit",
            description = "It waits outside of the queue until staff call it again, e.g. while a paper is fetched.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.Parking.class),
                            examples = @ExampleObject(name = "parking", value = QueueExamples.PARKING)))
    @APIResponse(
            responseCode = "200",
            description = "Parked.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status"})
    public RestResponse<StaffVisitView> parkVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            CallForms.@Nullable Parking wanted) {
        return answer(actions.park(
                on(place, id), Texts.read("/note", Body.required(wanted).note())));
    }

    @POST
    @Path("/handover")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "handOverVisit",
            summary = "Hand a visit over",
            description =
                    "To a counter or colleague of this place, who then calls it next, or to the queue of another place that is open. Who waits after a handover can be handed on, e.g. where the colleague does not come. Who is competent elsewhere is a referral of an item.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.HandOver.class),
                            examples = @ExampleObject(name = "handover", value = QueueExamples.HAND_OVER)))
    @APIResponse(
            responseCode = "200",
            description = "Handed over; it waits again.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "counter-not-open", "place-closed"})
    public RestResponse<StaffVisitView> handOverVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            CallForms.@Nullable HandOver wanted) {
        return answer(hand(on(place, id), Body.required(wanted)));
    }

    @POST
    @Path("/need")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "announceNeed",
            summary = "Record a need that was announced later",
            description = "Of who waits already; it goes before the order of arrival as if it had been announced then.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.Need.class),
                            examples = @ExampleObject(name = "need", value = QueueExamples.NEED)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status"})
    public RestResponse<StaffVisitView> announceNeed(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            CallForms.@Nullable Need wanted) {
        return answer(actions.announce(on(place, id), Body.required(wanted).requireNeed()));
    }

    private StaffVisits.Shown hand(On on, CallForms.HandOver wanted) {
        var note = wanted.words();
        if (wanted.place() != null) {
            return handOvers.toPlace(on, wanted.place(), note);
        }
        var counter = wanted.counter() == null ? null : handOvers.counter(on.place(), wanted.counter());
        return actions.hand(on, counter, wanted.employee() == null ? null : employee(wanted.employee()), note);
    }

    private Employee employee(String id) {
        return employees.byId(id).orElseThrow(() -> new Invalid(Violation.body("/employee", "unknown-employee")));
    }

    private On on(String place, UUID id) {
        return new On(place, id, callers.get());
    }

    private static RestResponse<StaffVisitView> answer(StaffVisits.Shown shown) {
        return Tagged.ok(shown.view(), shown.version());
    }
}
