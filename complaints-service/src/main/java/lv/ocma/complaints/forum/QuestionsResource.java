package lv.ocma.complaints.forum;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.forum.QuestionReads.Filter;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.text.SeenText;
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

/** The forum over HTTP, for everybody. */
@Path("/v1/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Forum", description = "Questions that everybody may read, answered under the name of a unit.")
class QuestionsResource {

    private static final String KEPT = "public, max-age=60";
    private static final int LONGEST_SEARCH = 200;

    private final QuestionDesk desk;
    private final QuestionReads reads;
    private final ForumFeed feed;
    private final CurrentCaller callers;
    private final Paging paging;

    QuestionsResource(QuestionDesk desk, QuestionReads reads, ForumFeed feed, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.feed = feed;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END},
            scope = Scopes.CASES_WRITE)
    @Operation(
            operationId = "askQuestion",
            summary = "Ask on the forum",
            description =
                    "Everybody may read it once an employee has looked at it. What leads to a person (personal codes, account and document numbers, e-mail addresses, phone numbers, names of employees) is hidden; the answer shows how it will read. How the writer may be reached is never published.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewQuestion.class),
                            examples = @ExampleObject(name = "request", value = ForumExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Received; not published yet.",
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionReceived.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.RECEIVED)))
    public RestResponse<QuestionReceived> askQuestion(@NotNull @Valid NewQuestion wanted) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.ask(wanted, callers.get()));
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listQuestions",
            summary = "Questions and answers",
            description =
                    "The newest first. Found are all that have each of the words, in whichever case, in question or answer.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.LISTED)))
    public RestResponse<Page<QuestionView>> listQuestions(
            @Parameter(
                            description = "Of the question.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"lv", "en", "ru"}))
                    @QueryParam("language")
                    @Nullable
                    String language,
            @Parameter(
                            description = "What it is about.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "PASSPORTS",
                                                "IDENTITY_CARDS",
                                                "RESIDENCE",
                                                "CITIZENSHIP",
                                                "VISAS",
                                                "REGISTER",
                                                "VISITS",
                                                "OTHER"
                                            }))
                    @QueryParam("topic")
                    @Nullable
                    String topic,
            @Parameter(
                            description = "Words to look for, the first eight; nothing personal.",
                            example = "pase nodaļā",
                            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_SEARCH))
                    @QueryParam("search")
                    @Nullable
                    String search,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var violations = new ArrayList<Violation>();
        oneOf("language", language, NewQuestion.LANGUAGES, violations);
        oneOf("topic", topic, QuestionTopic.NAMES, violations);
        if (search != null && SeenText.length(search) > LONGEST_SEARCH) {
            violations.add(Violation.parameter("search", "size", Map.of("min", 0, "max", LONGEST_SEARCH)));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var page = paging.linked(reads.all(new Filter(language, topic, search), cursor, paging.limit(limit)));
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.ETAG, Etag.of(page.toString()))
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .build();
    }

    @GET
    @Path("/{id}")
    @Access(Who.ANYONE)
    @Operation(operationId = "getQuestion", summary = "One question", description = "As everybody may read it.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = QuestionView.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.ONE)))
    public RestResponse<QuestionView> getQuestion(
            @Parameter(description = "Id of the question.") @PathParam("id") UUID id) {
        var shown = reads.one(id);
        return Tagged.ok(shown.view(), shown.version());
    }

    @POST
    @Path("/similar")
    @Idempotent(required = false, conditional = false)
    @Access(Who.ANYONE)
    @Operation(
            operationId = "findSimilarQuestions",
            summary = "Questions like one that is about to be asked",
            description = "Five at most, the likest first. Nothing is created, and the text is not kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSimilar.class),
                            examples = @ExampleObject(name = "request", value = ForumExamples.SIMILAR)))
    @APIResponse(
            responseCode = "200",
            description = "Those that are found.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.LISTED)))
    public RestResponse<Page<QuestionView>> findSimilarQuestions(@NotNull @Valid NewSimilar wanted) {
        return RestResponse.ok(Page.whole(reads.similar(wanted.text())));
    }

    @GET
    @Path("/feed")
    @Produces(ForumFeed.MEDIA_TYPE)
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getQuestionFeed",
            summary = "The newest as a feed",
            description = "Atom (RFC 4287): the fifty that were published or answered last.")
    @APIResponse(
            responseCode = "200",
            description = "The feed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = ForumFeed.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "answer", value = ForumExamples.FEED)))
    public RestResponse<String> getQuestionFeed() {
        var text = feed.of(reads.newest());
        return RestResponse.ResponseBuilder.ok(text)
                .header(HttpHeaders.ETAG, Etag.of(text))
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .build();
    }

    private static void oneOf(
            String parameter, @Nullable String value, List<String> values, List<Violation> violations) {
        if (value != null && !values.contains(value)) {
            violations.add(Violation.parameter(parameter, "one-of", Map.of("values", String.join(", ", values))));
        }
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "Questions")
    record Listed(List<QuestionView> items, @Nullable String next) {}
}
