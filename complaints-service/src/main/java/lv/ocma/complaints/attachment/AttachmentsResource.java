package lv.ocma.complaints.attachment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
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

/** Files of a case over HTTP. */
@Path("/v1/cases/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attachments", description = "Files that come with cases; scanned before anybody gets them.")
class AttachmentsResource {

    private static final int LARGEST = 10 * 1024 * 1024;

    private final AttachmentDesk desk;
    private final AttachmentShelf shelf;
    private final CurrentCaller callers;

    AttachmentsResource(AttachmentDesk desk, AttachmentShelf shelf, CurrentCaller callers) {
        this.desk = desk;
        this.shelf = shelf;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "attachToCase",
            summary = "Add a file to a case",
            description =
                    "The body is the file. What it is shows in it: PDF, JPEG, PNG, HEIC, DOCX, ODT, TXT or EML, of at most 10 MiB; a case has at most 20 files and 25 MiB. Nobody gets it before it is scanned.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST),
                            examples = @ExampleObject(name = "How a PDF begins", value = AttachmentExamples.BEGINS)))
    @APIResponse(
            responseCode = "201",
            description = "Kept, in quarantine.",
            headers = @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentView.class),
                            examples = @ExampleObject(name = "answer", value = AttachmentExamples.ADDED)))
    @Problems({"other-division", "case-concerns-you", "case-status", "attachments-full", "service-unavailable"})
    public RestResponse<AttachmentView> attachToCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @Parameter(
                            name = FileName.HEADER,
                            description = "What the file is called, as RFC 6266 writes it.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, pattern = FileName.FORM, maxLength = 2000),
                            example = AttachmentExamples.NAME)
                    @HeaderParam(FileName.HEADER)
                    @Nullable
                    String name,
            @Nullable Upload file) {
        var caller = callers.get();
        var added = desk.add(id, FileName.read(name), file, caller);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, AttachmentView.of(added, caller))
                .location(URI.create("/v1/cases/" + id + "/attachments/" + added.id()))
                .build();
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "listCaseAttachments",
            summary = "Files of a case",
            description =
                    "All of them in the order in which they came, those that were rejected too. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = AttachmentExamples.LISTED)))
    @Problems("other-division")
    public Page<AttachmentView> listCaseAttachments(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id) {
        var caller = callers.get();
        return Page.whole(desk.of(id, caller).stream()
                .map(each -> AttachmentView.of(each, caller))
                .toList());
    }

    @GET
    @Path("/{attachment}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "getCaseAttachment",
            summary = "What is known of a file",
            description = "Whether it was scanned, above all. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            content =
                    @Content(
                            schema = @Schema(implementation = AttachmentView.class),
                            examples = @ExampleObject(name = "answer", value = AttachmentExamples.CLEAN)))
    @Problems("other-division")
    public AttachmentView getCaseAttachment(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the file.") @PathParam("attachment") UUID attachment) {
        var caller = callers.get();
        return AttachmentView.of(desk.one(id, attachment, caller), caller);
    }

    @GET
    @Path("/{attachment}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "getCaseAttachmentContent",
            summary = "A file itself",
            description =
                    "Once nothing harmful was found in it; for saving, not for showing in a page. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The file, to the octet as it was sent.",
            headers = {
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = FileName.HEADER,
                        description = "What it is called.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "How a PDF begins", value = AttachmentExamples.BEGINS)))
    @Problems({"other-division", "attachment-quarantined", "attachment-rejected"})
    public RestResponse<StreamingOutput> getCaseAttachmentContent(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the file.") @PathParam("attachment") UUID attachment) {
        var passed = desk.passed(id, attachment, callers.get());
        var facts = passed.facts();
        StreamingOutput content = to -> shelf.write(passed, to);
        return RestResponse.ResponseBuilder.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.ETAG, Etag.of(facts.sha256()))
                .header(HttpHeaders.CONTENT_LENGTH, facts.octets())
                .header(FileName.HEADER, FileName.disposition(facts.name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The shape of all of them, for the API reference. */
    @Schema(name = "Attachments")
    record Listed(List<AttachmentView> items, @Nullable String next) {}
}
