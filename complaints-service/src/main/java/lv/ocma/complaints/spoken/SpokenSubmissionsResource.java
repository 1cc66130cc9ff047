package lv.ocma.complaints.spoken;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
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

/** What is said in person, over HTTP, for the staff of the place. */
@Path("/v1/spoken-submissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Spoken submissions",
        description = "Written down in the presence of whoever says it, put right, confirmed by them, and then a case.")
class SpokenSubmissionsResource {

    private final SpokenDesk desk;
    private final SpokenSight sight;
    private final CurrentCaller callers;
    private final Paging paging;

    SpokenSubmissionsResource(SpokenDesk desk, SpokenSight sight, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.sight = sight;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CLERK, StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "recordSpokenSubmission",
            summary = "Write down what somebody says",
            description =
                    "It is no case yet: whoever says it reads it first, and has it put right. From a visit that is known here it takes place, language, contact, service and, of a complaint or thanks, who served them, unless they are said.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSpokenSubmission.class),
                            examples = @ExampleObject(name = "request", value = SpokenExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Written down.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SpokenView.class),
                            examples = @ExampleObject(name = "answer", value = SpokenExamples.WRITTEN)))
    @Problems("other-division")
    public RestResponse<SpokenView> recordSpokenSubmission(@Nullable NewSpokenSubmission said) {
        var spoken = desk.record(Body.required(said), callers.get());
        return Tagged.created("/v1/spoken-submissions/" + spoken.id(), SpokenView.of(spoken), spoken.version());
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
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "listUnconfirmedSpokenSubmissions",
            summary = "What nobody has confirmed yet",
            description =
                    "The oldest first, with who said it, since when it waits and until when it is kept, and nothing of what was said. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = SpokenItem.Listed.class),
                            examples = @ExampleObject(name = "answer", value = SpokenItem.EXAMPLE)))
    @Problems("other-division")
    public Page<SpokenItem> listUnconfirmedSpokenSubmissions(
            @Parameter(description = "Id of the place where it was said.", example = "riga-3")
                    @NotNull
                    @QueryParam("place")
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(sight.unconfirmed(place, cursor, paging.limit(limit), callers.get()));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "getSpokenSubmission",
            summary = "What somebody has said",
            description = "With each wording. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SpokenView.class),
                            examples = @ExampleObject(name = "answer", value = SpokenExamples.CONFIRMED)))
    @Problems("other-division")
    public RestResponse<SpokenView> getSpokenSubmission(
            @Parameter(description = "Id of the spoken submission.") @PathParam("id") UUID id) {
        var spoken = sight.one(id, callers.get());
        return Tagged.ok(SpokenView.of(spoken), spoken.version());
    }

    @POST
    @Path("/{id}/corrections")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CLERK, StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "correctSpokenSubmission",
            summary = "Write it otherwise",
            description = "The wording before stays beside it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewWording.class),
                            examples = @ExampleObject(name = "request", value = SpokenExamples.CORRECTION)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SpokenView.class),
                            examples = @ExampleObject(name = "answer", value = SpokenExamples.WRITTEN)))
    @Problems({"other-division", "spoken-status", "spoken-wordings-full"})
    public RestResponse<SpokenView> correctSpokenSubmission(
            @Parameter(description = "Id of the spoken submission.") @PathParam("id") UUID id,
            @NotNull @Valid NewWording wanted) {
        return answered(desk.correct(id, wanted, callers.get()));
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CLERK, StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "confirmSpokenSubmission",
            summary = "Whoever said it stands by it",
            description = "Of the version that If-Match names. It is a case from then on, received when it was said.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewConfirmation.class),
                            examples = @ExampleObject(name = "request", value = SpokenExamples.CONFIRMATION)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SpokenView.class),
                            examples = @ExampleObject(name = "answer", value = SpokenExamples.CONFIRMED)))
    @Problems({"other-division", "spoken-status"})
    public RestResponse<SpokenView> confirmSpokenSubmission(
            @Parameter(description = "Id of the spoken submission.") @PathParam("id") UUID id,
            @NotNull @Valid NewConfirmation wanted) {
        return answered(desk.confirm(id, wanted.way(), callers.get()));
    }

    @POST
    @Path("/{id}/copy-issue")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CLERK, StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "issueCopyOfSpokenSubmission",
            summary = "Whoever said it has got the copy",
            description = "Once it is confirmed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewIssue.class),
                            examples = @ExampleObject(name = "request", value = SpokenExamples.ISSUE)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SpokenView.class),
                            examples = @ExampleObject(name = "answer", value = SpokenExamples.ISSUED)))
    @Problems({"other-division", "spoken-status"})
    public RestResponse<SpokenView> issueCopyOfSpokenSubmission(
            @Parameter(description = "Id of the spoken submission.") @PathParam("id") UUID id,
            @NotNull @Valid NewIssue wanted) {
        return answered(desk.issue(id, wanted.way(), callers.get()));
    }

    @POST
    @Path("/{id}/discarding")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CLERK, StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "discardSpokenSubmission",
            summary = "Whoever said it does not stand by it",
            description = "It becomes no case; what was written stays.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SpokenView.class),
                            examples = @ExampleObject(name = "answer", value = SpokenExamples.DISCARDED)))
    @Problems({"other-division", "spoken-status"})
    public RestResponse<SpokenView> discardSpokenSubmission(
            @Parameter(description = "Id of the spoken submission.") @PathParam("id") UUID id) {
        return answered(desk.discard(id, callers.get()));
    }

    private static RestResponse<SpokenView> answered(SpokenSubmission spoken) {
        return Tagged.ok(SpokenView.of(spoken), spoken.version());
    }
}
