package lv.ocma.complaints.gratitude;

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

/** Gifts that were declined, over HTTP, for staff: recorded by whoever declined, seen by the superiors of the place. */
@Path("/v1/gratitude-offers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Gratitude offers",
        description = "Gifts for a service: declined, and the customer told how it is rightly received.")
class OffersResource {

    private final OfferDesk desk;
    private final OfferReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    OffersResource(OfferDesk desk, OfferReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
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
            operationId = "declineGratitudeOffer",
            summary = "Decline a gift",
            description =
                    "Nothing is ever accepted. The record says how the customer is told in which way the service is rightly received; by message, it leaves at once. No service waits for it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewOffer.class),
                            examples = @ExampleObject(name = "request", value = OfferExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Declined and recorded.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            examples = @ExampleObject(name = "answer", value = OfferExamples.DECLINED)))
    @Problems("other-division")
    public RestResponse<OfferView> declineGratitudeOffer(@NotNull @Valid NewOffer wanted) {
        var offer = desk.decline(wanted, callers.get());
        return Tagged.created("/v1/gratitude-offers/" + offer.id(), OfferView.of(offer), offer.version());
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "listGratitudeOffers",
            summary = "Gifts that were declined at a place",
            description = "Those recorded last first, nothing that was written of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = OfferExamples.LISTED)))
    @Problems("other-division")
    public RestResponse<Page<OfferItem>> listGratitudeOffers(
            @Parameter(description = "Id of the place.", example = "riga-3") @NotNull @QueryParam("place") String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(paging.linked(reads.of(place, cursor, paging.limit(limit), callers.get())));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "getGratitudeOffer",
            summary = "One gift that was declined",
            description = "For the supervisor, manager and auditor of its place. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it was recorded.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = OfferView.class),
                            examples = @ExampleObject(name = "answer", value = OfferExamples.DECLINED)))
    @Problems("other-division")
    public RestResponse<OfferView> getGratitudeOffer(
            @Parameter(description = "Id of the offer.") @PathParam("id") UUID id) {
        var found = reads.one(id, callers.get());
        return Tagged.ok(OfferView.of(found), found.version());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "GratitudeOffers")
    record Listed(List<OfferItem> items, @Nullable String next) {}
}
