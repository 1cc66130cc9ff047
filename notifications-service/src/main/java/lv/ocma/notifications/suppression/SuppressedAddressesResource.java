package lv.ocma.notifications.suppression;

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

/** Suppressed addresses over HTTP, for staff. */
@Path("/v1/suppressed-addresses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Suppressed addresses",
        description = "Addresses to which no mail is sent, as mail to them has failed for good.")
class SuppressedAddressesResource {

    private final SuppressionDesk desk;
    private final SuppressionReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    SuppressedAddressesResource(SuppressionDesk desk, SuppressionReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.CONTACT_CENTRE, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "listSuppressedAddresses",
            summary = "Addresses that get no mail",
            description = "The newest first, with when and why, without the addresses: these are not kept.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "addresses", value = SuppressionExamples.LISTED)))
    public RestResponse<Page<SuppressedAddressView>> listSuppressedAddresses(
            @Parameter(description = "Only those with exactly this reason.", example = "bounce-5.1.1")
                    @QueryParam("reason")
                    @Nullable
                    String reason,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(paging.linked(reads.newestFirst(reason, cursor, paging.limit(limit), callers.get())));
    }

    @POST
    @Path("/lookup")
    @Idempotent(required = false, conditional = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.CONTACT_CENTRE, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "lookUpSuppressedAddress",
            summary = "Whether an address gets no mail",
            description =
                    "What is and was known of it, the newest first, at most a hundred; nothing where mail has always gone to it. Each look is recorded.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LookupRequest.class),
                            examples = @ExampleObject(name = "address", value = SuppressionExamples.LOOKUP)))
    @APIResponse(
            responseCode = "200",
            description = "What is known of it.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "addresses", value = SuppressionExamples.LISTED)))
    public RestResponse<Page<SuppressedAddressView>> lookUpSuppressedAddress(@Nullable LookupRequest wanted) {
        return RestResponse.ok(Page.whole(reads.of(Body.required(wanted).require(), callers.get())));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.CONTACT_CENTRE, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "getSuppressedAddress",
            summary = "One of them",
            description = "With who has freed it and why. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "What is known of it.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SuppressedAddressView.class),
                            examples = @ExampleObject(name = "address", value = SuppressionExamples.HELD)))
    public RestResponse<SuppressedAddressView> getSuppressedAddress(
            @Parameter(description = "Id of the suppressed address.") @PathParam("id") UUID id) {
        var found = reads.one(id, callers.get());
        return Tagged.ok(found.view(), found.version());
    }

    @POST
    @Path("/{id}/release")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.CONTACT_CENTRE, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "releaseSuppressedAddress",
            summary = "Let mail go to it again",
            description =
                    "From the next message on; what was not sent meanwhile stays so. Should mail to it fail for good again, it is suppressed again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReleaseRequest.class),
                            examples = @ExampleObject(name = "reason", value = SuppressionExamples.RELEASE)))
    @APIResponse(
            responseCode = "200",
            description = "Freed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SuppressedAddressView.class),
                            examples = @ExampleObject(name = "freed", value = SuppressionExamples.RELEASED)))
    @Problems("address-released")
    public RestResponse<SuppressedAddressView> releaseSuppressedAddress(
            @Parameter(description = "Id of the suppressed address.") @PathParam("id") UUID id,
            @NotNull @Valid ReleaseRequest wanted) {
        var freed = desk.release(id, wanted.reason(), callers.get());
        return Tagged.ok(SuppressedAddressView.of(freed), freed.version());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "SuppressedAddresses")
    record Listed(
            List<SuppressedAddressView> items, @Nullable String next) {}
}
