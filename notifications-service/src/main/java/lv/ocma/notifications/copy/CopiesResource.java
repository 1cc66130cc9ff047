package lv.ocma.notifications.copy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.print.PrintedSheets;
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

/** Copies over HTTP, for staff and for the person whose they are. */
@Path("/v1/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Copies",
        description =
                "What was said, refused and answered, as documents with number, hash and day, to the octet as they were handed over.")
class CopiesResource {

    static final String PATH = "/v1/copies/";

    private static final long NEVER_CHANGED = 0;
    private static final int MOST = 100;

    private final CopyDesk desk;
    private final CopyLists lists;
    private final CurrentCaller callers;
    private final Paging paging;

    CopiesResource(CopyDesk desk, CopyLists lists, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.lists = lists;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "keepCopy",
            summary = "Keep a text as a document",
            description =
                    "It is set on paper here, under the next number of its kind, and never changes. For staff of the place.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCopy.class),
                            examples = @ExampleObject(name = "a spoken submission", value = CopyExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Kept.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CopyView.class),
                            examples = @ExampleObject(name = "copy", value = CopyExamples.COPY)))
    @Problems("other-division")
    public RestResponse<CopyView> keepCopy(@Nullable NewCopy wanted) {
        var copy = desk.keep(Body.required(wanted), callers.get());
        return Tagged.created(PATH + copy.number(), copy, NEVER_CHANGED);
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "listCopies",
            summary = "Copies of what one thing is about",
            description = "Newest first. For staff of the place; each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "copies", value = CopyExamples.LISTED)))
    @Problems("other-division")
    public Page<CopyView> listCopies(
            @Parameter(
                            description = "Id of the visit, ticket, wish or case.",
                            required = true,
                            example = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71")
                    @QueryParam("about")
                    @Nullable
                    UUID about,
            @Parameter(description = "Whose staff may read them.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(lists.about(about, place, callers.get(), cursor, paging.limit(limit)));
    }

    @POST
    @Path("/lookup")
    @Idempotent(required = false, conditional = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "lookUpCopies",
            summary = "Copies of one person",
            description =
                    "Newest first, at one place. The person stands in the body, as addresses of requests end up in logs. For staff of the place; each look is recorded.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CopyLookup.class),
                            examples = @ExampleObject(name = "person", value = CopyExamples.LOOKUP)))
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "copies", value = CopyExamples.LISTED)))
    @Problems("other-division")
    public RestResponse<Page<CopyView>> lookUpCopies(@Nullable CopyLookup wanted) {
        var asked = Body.required(wanted);
        return RestResponse.ok(
                lists.ofPerson(asked.require(), callers.get(), asked.cursor(), paging.limit(asked.limit(), MOST)));
    }

    @GET
    @Path("/{number}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.STAFF},
            scope = Scopes.MESSAGES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "getCopy",
            summary = "What is known of a copy",
            description = "For staff of its place and the person whose it is; each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The copy.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CopyView.class),
                            examples = @ExampleObject(name = "copy", value = CopyExamples.COPY)))
    @Problems("other-division")
    public RestResponse<CopyView> getCopy(
            @Parameter(description = "Its number.", example = "I-2026-000123") @PathParam("number") String number) {
        return Tagged.ok(desk.one(number, callers.get()), NEVER_CHANGED);
    }

    @GET
    @Path("/{number}/content")
    @Produces(PrintedSheets.MEDIA_TYPE)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.STAFF},
            scope = Scopes.MESSAGES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "getCopyContent",
            summary = "A copy itself",
            description =
                    "PDF, to the octet the same each time, until its time is over. For staff of its place and the person whose it is; each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            headers = {
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Repr-Digest",
                        description = "SHA-256 of the document (RFC 9530).",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = PrintedSheets.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "How every file begins", value = "%PDF-1.6")))
    @Problems({"other-division", "document-erased"})
    public RestResponse<byte[]> getCopyContent(
            @Parameter(description = "Its number.", example = "I-2026-000123") @PathParam("number") String number) {
        var document = desk.document(number, callers.get());
        var hash = document.facts().sha256();
        var digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hash));
        return RestResponse.ResponseBuilder.ok(document.pdf(), PrintedSheets.MEDIA_TYPE)
                .header(HttpHeaders.ETAG, Etag.of(hash))
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header("Content-Disposition", "attachment; filename=\"" + number + ".pdf\"")
                .build();
    }

    /** The shape of a page of copies, for the API reference. */
    @Schema(name = "Copies")
    record Listed(List<CopyView> items, @Nullable String next) {}
}
