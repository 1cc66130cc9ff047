package lv.ocma.complaints.enquiry;

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
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.enquiry.EnquiryReads.Filter;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
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

/** Enquiries over HTTP: asked by anybody, seen by whoever asked and by the staff of the place. */
@Path("/v1/enquiries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enquiries", description = "Questions that are answered later, by a date that is told at once.")
class EnquiriesResource {

    private final EnquiryIntake intake;
    private final EnquiryReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    EnquiriesResource(EnquiryIntake intake, EnquiryReads reads, CurrentCaller callers, Paging paging) {
        this.intake = intake;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
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
            operationId = "askEnquiry",
            summary = "Ask what is answered later",
            description =
                    "The answer says by when, and the customer is told it over their channel. Whoever is not signed in leaves a contact, and sees it no more; what staff take down is theirs to answer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewEnquiry.class),
                            examples = @ExampleObject(name = "request", value = EnquiryExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Taken, with the promised date.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "answer", value = EnquiryExamples.ASKED)))
    @Problems("other-division")
    public RestResponse<EnquiryView> askEnquiry(@NotNull @Valid NewEnquiry wanted) {
        var caller = callers.get();
        var asked = intake.ask(wanted, caller);
        return Tagged.created("/v1/enquiries/" + asked.id(), reads.view(asked, caller), asked.version());
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
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "listEnquiries",
            summary = "Enquiries at places of the employee",
            description = "The newest first, neither what is asked nor by whom.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = EnquiryExamples.LISTED)))
    @Problems("other-division")
    public RestResponse<Page<EnquiryItem>> listEnquiries(
            @Parameter(
                            description = "Id of a place, with its branches; all of the employee without it.",
                            example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "Only those that the caller is to answer.") @QueryParam("mine") @Nullable
                    Boolean mine,
            @Parameter(description = "Only those whose date has passed without an answer.")
                    @QueryParam("overdue")
                    @Nullable
                    Boolean overdue,
            @Parameter(description = "Only those about which a message has reached nobody over any channel.")
                    @QueryParam("untold")
                    @Nullable
                    Boolean untold,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var filter =
                new Filter(place, Boolean.TRUE.equals(mine), Boolean.TRUE.equals(overdue), Boolean.TRUE.equals(untold));
        return RestResponse.ok(paging.linked(reads.ofStaff(filter, cursor, paging.limit(limit), callers.get())));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.STAFF},
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
            operationId = "getEnquiry",
            summary = "One enquiry",
            description = "For the person who asked it and the staff of its place. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "answer", value = EnquiryExamples.ANSWERED)))
    @Problems("other-division")
    public RestResponse<EnquiryView> getEnquiry(
            @Parameter(description = "Id of the enquiry.") @PathParam("id") UUID id) {
        var caller = callers.get();
        var found = reads.one(id, caller);
        return Tagged.ok(reads.view(found, caller), found.version());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "Enquiries")
    record Listed(List<EnquiryItem> items, @Nullable String next) {}
}
