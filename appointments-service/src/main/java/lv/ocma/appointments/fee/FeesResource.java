package lv.ocma.appointments.fee;

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

/** One fee over HTTP: how far it is paid, and how it can be paid. */
@Path("/v1/fees/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fees")
class FeesResource {

    private final FeeCash cash;
    private final FeeReads reads;
    private final CurrentCaller callers;

    FeesResource(FeeCash cash, FeeReads reads, CurrentCaller callers) {
        this.cash = cash;
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(operationId = "getFee", summary = "One fee", description = "For whoever may see its visit.")
    @APIResponse(
            responseCode = "200",
            description = "The fee.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = FeeView.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.DUE)))
    @Problems("other-division")
    public RestResponse<FeeView> getFee(@Parameter(description = "Id of the fee.") @PathParam("id") UUID id) {
        return answer(reads.one(id, callers.get()));
    }

    @GET
    @Path("/wire-instructions")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getWireInstructions",
            summary = "How to pay a fee by transfer",
            description =
                    "One transfer for each account, of what is still owed; what was paid counts for the lines in their order. A service whose account no source names is told apart, and no other account is guessed.")
    @APIResponse(
            responseCode = "200",
            description = "The transfers; none where nothing is owed.",
            content =
                    @Content(
                            schema = @Schema(implementation = WireTransfers.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.WIRE)))
    @Problems("other-division")
    public WireTransfers getWireInstructions(@Parameter(description = "Id of the fee.") @PathParam("id") UUID id) {
        return reads.wire(id, callers.get());
    }

    @POST
    @Path("/payments")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment",
            description =
                    "By card at the desk, or a transfer that has arrived; in parts or at once. What may be the number of a card is refused and not kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPayment.class),
                            examples = @ExampleObject(name = "request", value = FeeExamples.NEW_PAYMENT)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = FeeView.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.PAID)))
    @Problems({"other-division", "fee-status", "fee-overpaid"})
    public RestResponse<FeeView> recordPayment(
            @Parameter(description = "Id of the fee.") @PathParam("id") UUID id, @Nullable NewPayment paid) {
        return answer(cash.pay(id, Body.required(paid), callers.get()));
    }

    @POST
    @Path("/payments/{payment}/reversal")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "reversePayment",
            summary = "Reverse a payment that was recorded by mistake",
            description = "By a row of its own; the mistaken one stays as it was.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WhyUndone.class),
                            examples = @ExampleObject(name = "request", value = FeeExamples.CORRECTION)))
    @APIResponse(
            responseCode = "200",
            description = "Reversed.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = FeeView.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.REVERSED)))
    @Problems({"other-division", "fee-status", "payment-reversed"})
    public RestResponse<FeeView> reversePayment(
            @Parameter(description = "Id of the fee.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the payment.") @PathParam("payment") UUID payment,
            @Nullable WhyUndone why) {
        return answer(cash.reverse(id, payment, Body.required(why), callers.get()));
    }

    @POST
    @Path("/waivers")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "waiveFee",
            summary = "Waive the rest of a fee",
            description = "With the reason and the legal ground; it stays waived.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewWaiver.class),
                            examples = @ExampleObject(name = "request", value = FeeExamples.NEW_WAIVER)))
    @APIResponse(
            responseCode = "200",
            description = "Waived.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = FeeView.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.WAIVED)))
    @Problems({"other-division", "fee-status"})
    public RestResponse<FeeView> waiveFee(
            @Parameter(description = "Id of the fee.") @PathParam("id") UUID id, @Nullable NewWaiver waiver) {
        return answer(cash.waive(id, Body.required(waiver), callers.get()));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "withdrawFee",
            summary = "Withdraw a fee that was charged by mistake",
            description = "While nothing of it is paid; its services can then be charged anew.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = WhyUndone.class),
                            examples = @ExampleObject(name = "request", value = FeeExamples.CORRECTION)))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = FeeView.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.WITHDRAWN)))
    @Problems({"other-division", "fee-status"})
    public RestResponse<FeeView> withdrawFee(
            @Parameter(description = "Id of the fee.") @PathParam("id") UUID id, @Nullable WhyUndone why) {
        return answer(cash.withdraw(id, Body.required(why), callers.get()));
    }

    private static RestResponse<FeeView> answer(Versioned answer) {
        return Tagged.ok(answer.view(), answer.version());
    }
}
