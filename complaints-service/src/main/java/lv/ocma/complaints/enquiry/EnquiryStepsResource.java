package lv.ocma.complaints.enquiry;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Caller;
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

/** What becomes of an enquiry, over HTTP. */
@Path("/v1/enquiries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enquiries")
class EnquiryStepsResource {

    private final EnquiryDesk desk;
    private final EnquiryReads reads;
    private final CurrentCaller callers;

    EnquiryStepsResource(EnquiryDesk desk, EnquiryReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @POST
    @Path("/rescheduling")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "rescheduleEnquiry",
            summary = "Promise another date",
            description = "With a reason: the customer is told both.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPromise.class),
                            examples = @ExampleObject(name = "request", value = EnquiryExamples.DATE)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "answer", value = EnquiryExamples.MOVED)))
    @Problems({"other-division", "enquiry-closed", "enquiry-date-same"})
    public RestResponse<EnquiryView> rescheduleEnquiry(
            @Parameter(description = "Id of the enquiry.") @PathParam("id") UUID id,
            @NotNull @Valid NewPromise wanted) {
        var caller = callers.get();
        return answered(desk.move(id, wanted, caller), caller);
    }

    @POST
    @Path("/hand-over")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "handOverEnquiry",
            summary = "Give it to a colleague",
            description = "Who works at its place; the promised date stays.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewResponsible.class),
                            examples = @ExampleObject(name = "request", value = EnquiryExamples.HAND_OVER)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "answer", value = EnquiryExamples.ASKED)))
    @Problems({"other-division", "enquiry-closed"})
    public RestResponse<EnquiryView> handOverEnquiry(
            @Parameter(description = "Id of the enquiry.") @PathParam("id") UUID id,
            @NotNull @Valid NewResponsible wanted) {
        var caller = callers.get();
        return answered(desk.handOver(id, wanted.employee().toString(), caller), caller);
    }

    @POST
    @Path("/answer")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "answerEnquiry",
            summary = "Answer it",
            description =
                    "Once. It goes out over the chosen channel; where that is PHONE, this records what the employee has told.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewAnswer.class),
                            examples = @ExampleObject(name = "request", value = EnquiryExamples.ANSWER)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "answer", value = EnquiryExamples.ANSWERED)))
    @Problems({"other-division", "enquiry-closed"})
    public RestResponse<EnquiryView> answerEnquiry(
            @Parameter(description = "Id of the enquiry.") @PathParam("id") UUID id, @NotNull @Valid NewAnswer wanted) {
        var caller = callers.get();
        return answered(desk.answer(id, wanted, caller), caller);
    }

    @POST
    @Path("/withdrawal")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.STAFF},
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "withdrawEnquiry",
            summary = "Withdraw it",
            description = "By the person who asked, or by staff for them: nothing is answered any more.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = EnquiryView.class),
                            examples = @ExampleObject(name = "answer", value = EnquiryExamples.WITHDRAWN)))
    @Problems({"other-division", "enquiry-closed"})
    public RestResponse<EnquiryView> withdrawEnquiry(
            @Parameter(description = "Id of the enquiry.") @PathParam("id") UUID id) {
        var caller = callers.get();
        return answered(desk.withdraw(id, caller), caller);
    }

    private RestResponse<EnquiryView> answered(Enquiry changed, Caller caller) {
        return Tagged.ok(reads.view(changed, caller), changed.version());
    }
}
