package lv.ocma.appointments.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.appointments.catalogue.Letterheads;
import lv.ocma.appointments.queue.VisitActions.On;
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

/** What a clerk does at the counter over HTTP: serve, finish service by service, and what else may become of a visit. */
@Path("/v1/queues/{place}/visits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class ServingResource {

    private final VisitActions actions;
    private final Letterheads letterheads;
    private final CurrentCaller callers;

    ServingResource(VisitActions actions, Letterheads letterheads, CurrentCaller callers) {
        this.actions = actions;
        this.letterheads = letterheads;
        this.callers = callers;
    }

    @POST
    @Path("/serving")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(operationId = "serveVisit", summary = "Begin to serve", description = "The customer is at the counter.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.Serving.class),
                            examples = @ExampleObject(name = "serving", value = QueueExamples.SERVING)))
    @APIResponse(
            responseCode = "200",
            description = "Being served.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "conflict-of-interest"})
    public RestResponse<StaffVisitView> serveVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            CallForms.@Nullable Serving wanted) {
        return answer(actions.serve(on(place, id), wanted == null ? null : wanted.identityDocumentSeen()));
    }

    @POST
    @Path("/items/{item}/completion")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "finishVisitItem",
            summary = "Finish one service",
            description = "Of one person; the visit is served when all of its services are finished or referred.")
    @APIResponse(
            responseCode = "200",
            description = "Finished.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "conflict-of-interest", "item-ended"})
    public RestResponse<StaffVisitView> finishVisitItem(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the item.") @PathParam("item") UUID item) {
        return answer(actions.finish(on(place, id), item));
    }

    @POST
    @Path("/items/{item}/referral")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "referVisitItem",
            summary = "Refer one service to who is competent",
            description = "The authority and the reason are recorded, and the customer sees them (P3).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.Referral.class),
                            examples = @ExampleObject(name = "referral", value = QueueExamples.REFERRAL)))
    @APIResponse(
            responseCode = "200",
            description = "Referred.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "conflict-of-interest", "item-ended"})
    public RestResponse<StaffVisitView> referVisitItem(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the item.") @PathParam("item") UUID item,
            CallForms.@Nullable Referral wanted) {
        return answer(refer(on(place, id), item, Body.required(wanted)));
    }

    @POST
    @Path("/warning")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "warnVisit",
            summary = "Record a warning",
            description = "Only after it contact may be ended (P10); seen by staff alone.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.Warning.class),
                            examples = @ExampleObject(name = "warning", value = QueueExamples.WARNING)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status"})
    public RestResponse<StaffVisitView> warnVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id,
            CallForms.@Nullable Warning wanted) {
        return answer(actions.warn(on(place, id), Body.required(wanted).requireGround()));
    }

    @POST
    @Path("/contact-end")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "endVisitContact",
            summary = "End contact",
            description = "Not without an earlier recorded warning (P10).")
    @APIResponse(
            responseCode = "200",
            description = "Ended.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "conflict-of-interest", "warning-missing"})
    public RestResponse<StaffVisitView> endVisitContact(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        return answer(actions.endContact(on(place, id)));
    }

    @POST
    @Path("/no-show")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "missVisit",
            summary = "They did not come",
            description = "Who was called, waits or was parked, and is not there.")
    @APIResponse(
            responseCode = "200",
            description = "Missed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status", "conflict-of-interest"})
    public RestResponse<StaffVisitView> missVisit(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        return answer(actions.miss(on(place, id)));
    }

    @POST
    @Path("/undo")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "undoVisitStep",
            summary = "Take back a wrong step",
            description =
                    "The last call, finish, referral or no-show, by who did it or who is above, within the minutes that the rule of the place sets.")
    @APIResponse(
            responseCode = "200",
            description = "As it was before.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "nothing-to-undo", "undo-too-late", "counter-busy"})
    public RestResponse<StaffVisitView> undoVisitStep(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        return answer(actions.undo(on(place, id)));
    }

    @POST
    @Path("/conflict-of-interest")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "declareConflictOfInterest",
            summary = "Declare a conflict of interest",
            description =
                    "The caller can neither serve nor end this visit from now on (P8); where they have called it, it waits again as the next.")
    @APIResponse(
            responseCode = "200",
            description = "Declared.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "visit-status"})
    public RestResponse<StaffVisitView> declareConflictOfInterest(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        return answer(actions.declareConflict(on(place, id)));
    }

    private StaffVisits.Shown refer(On on, UUID item, CallForms.Referral wanted) {
        var authority = wanted.requireAuthority();
        if (letterheads.authority(authority).isEmpty()) {
            throw new Invalid(Violation.body("/authority", "not-in-competence-directory"));
        }
        return actions.refer(on, item, authority, wanted.requireReason());
    }

    private On on(String place, UUID id) {
        return new On(place, id, callers.get());
    }

    private static RestResponse<StaffVisitView> answer(StaffVisits.Shown shown) {
        return Tagged.ok(shown.view(), shown.version());
    }
}
