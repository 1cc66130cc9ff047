package lv.ocma.complaints.forum;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
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

/** What staff see and do of the forum, over HTTP. It belongs to no place: whoever moderates, moderates all of it. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Forum")
class ModerationResource {

    private static final List<String> STATES =
            Arrays.stream(QuestionStatus.values()).map(QuestionStatus::name).toList();

    private final ModerationDesk desk;
    private final ModerationReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    ModerationResource(ModerationDesk desk, ModerationReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Path("/moderation")
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE, StaffRole.AUDITOR})
    @Operation(
            operationId = "listModeratedQuestions",
            summary = "Questions for moderation",
            description = "Of one state, the oldest first, without what was written.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.ITEMS)))
    public RestResponse<Page<QuestionItem>> listModeratedQuestions(
            @Parameter(
                            description = "Of which state; RECEIVED when not said.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"RECEIVED", "PUBLISHED", "ANSWERED", "HIDDEN", "REJECTED"},
                                            defaultValue = "RECEIVED"))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        if (status != null && !STATES.contains(status)) {
            throw new Invalid(Violation.parameter("status", "one-of", Map.of("values", String.join(", ", STATES))));
        }
        var state = status == null ? QuestionStatus.RECEIVED : QuestionStatus.valueOf(status);
        return RestResponse.ok(paging.linked(reads.in(state, cursor, paging.limit(limit))));
    }

    @GET
    @Path("/{id}/moderation")
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE, StaffRole.AUDITOR})
    @Operation(
            operationId = "getModeratedQuestion",
            summary = "A question as it was written",
            description = "With what is hidden of it, and how its writer may be reached. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ModerationView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.MODERATED)))
    public RestResponse<ModerationView> getModeratedQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id) {
        return answered(reads.one(id, callers.get()));
    }

    @PUT
    @Path("/{id}/wording")
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "rewordQuestion",
            summary = "Say how it reads",
            description =
                    "Before it is published or while it is hidden: staff hide more, or show what was hidden without need.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewWording.class),
                            examples = @ExampleObject(name = "request", value = ForumExamples.WORDING)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ModerationView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.MODERATED)))
    @Problems("question-not-now")
    public RestResponse<ModerationView> rewordQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id,
            @NotNull @Valid NewWording wanted) {
        return answered(desk.reword(id, wanted, callers.get()));
    }

    @POST
    @Path("/{id}/publication")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "publishQuestion",
            summary = "Publish it",
            description = "For the first time, or again after it was hidden.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ModerationView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.MODERATED)))
    @Problems("question-not-now")
    public RestResponse<ModerationView> publishQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id) {
        return answered(desk.publish(id, callers.get()));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "rejectQuestion",
            summary = "Reject it",
            description = "For good: nobody but staff ever sees it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRejection.class),
                            examples = @ExampleObject(name = "request", value = ForumExamples.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ModerationView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.MODERATED)))
    @Problems("question-not-now")
    public RestResponse<ModerationView> rejectQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id,
            @NotNull @Valid NewRejection wanted) {
        return answered(desk.reject(id, wanted, callers.get()));
    }

    @POST
    @Path("/{id}/concealment")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "concealQuestion",
            summary = "Take it off the forum",
            description = "Until it is published again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRejection.class),
                            examples = @ExampleObject(name = "request", value = ForumExamples.REASON)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ModerationView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.MODERATED)))
    @Problems("question-not-now")
    public RestResponse<ModerationView> concealQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id,
            @NotNull @Valid NewRejection wanted) {
        return answered(desk.hide(id, wanted, callers.get()));
    }

    @POST
    @Path("/{id}/answer")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer it",
            description = "Once, under the name of a place where the employee works, never under their own.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewForumAnswer.class),
                            examples = @ExampleObject(name = "request", value = ForumExamples.ANSWER)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ModerationView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.MODERATED)))
    @Problems({"other-division", "question-not-now"})
    public RestResponse<ModerationView> answerQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id,
            @NotNull @Valid NewForumAnswer wanted) {
        return answered(desk.answer(id, wanted, callers.get()));
    }

    @POST
    @Path("/{id}/referral")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "referQuestion",
            summary = "Say which case it is",
            description =
                    "Of a question that is in truth a complaint, another submission or an enquiry: the number of that. The question itself stays as it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewReferral.class),
                            examples = @ExampleObject(name = "request", value = ForumExamples.REFERRAL)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ModerationView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.MODERATED)))
    public RestResponse<ModerationView> referQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id,
            @NotNull @Valid NewReferral wanted) {
        return answered(desk.refer(id, wanted, callers.get()));
    }

    private RestResponse<ModerationView> answered(Question question) {
        return Tagged.ok(reads.view(question), question.version());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "ModeratedQuestions")
    record Listed(List<QuestionItem> items, @Nullable String next) {}
}
