package lv.ocma.platform.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import lv.ocma.platform.audit.AuditSeals;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The chain of seals over the audit of the service (V2), verified as it is read. */
@Path("/v1/operations/{service}/audit-seals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations", description = "For operators: dead letters and projections of one service.")
class AuditSealsResource {

    private static final ListCursor CURSOR = ListCursor.of("audit-seals");

    /** Each item may stand for a thousand rows that are read again. */
    private static final int MOST = 50;

    private final AuditSeals seals;
    private final ThisService here;
    private final Paging paging;

    AuditSealsResource(AuditSeals seals, ThisService here, Paging paging) {
        this.seals = seals;
        this.here = here;
        this.paging = paging;
    }

    /** A seal as auditors see it. */
    @Schema(name = "AuditSeal")
    record AuditSealView(
            @Schema(description = "From 1, without gaps: a missing number is a seal that was removed.", examples = "1")
            long number,

            @Schema(description = "Null where a seal should be and is not.") @Nullable
            Instant sealedAt,

            @Schema(description = "Audit rows under this seal, or waiting for it.", examples = "12")
            int entries,

            @Schema(
                    description =
                            "Keyed digest of the rows and of the seal before; keep it elsewhere to notice a chain that was cut.")
            String digest,

            @Schema(
                    description =
                            "Whether a row had waited for its seal for more than an hour, or waits for more than a minute now: what it said before is not proven.")
            boolean late,

            @Schema(
                    description =
                            "False when a row under it, or the seal, was altered or removed, or a row was slipped in or late. One more behind the last: the end was cut off, or rows wait.")
            boolean intact) {

        static AuditSealView of(AuditSeals.Seal seal) {
            return new AuditSealView(
                    seal.number(), seal.sealedAt(), seal.entries(), seal.digest(), seal.late(), seal.intact());
        }
    }

    /** A page of seals; for the API document. */
    @Schema(name = "AuditSealPage")
    record AuditSealPage(
            List<AuditSealView> items, @Nullable String next) {}

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.OPERATIONS,
            roles = {StaffRole.AUDITOR, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "listAuditSeals",
            summary = "Verify the audit",
            description = "Seals in order, each held against the rows that it sealed, as they are now.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 50, which is also the default.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of seals.",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditSealPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"items\": [{\"number\": 1, \"sealedAt\": \"2026-06-15T06:00:01Z\", \"entries\": 12, \"digest\": \"pM9f-1rW3nYkK0cE6qj6yq3N0zv0l2dG8w7bQm5h4uA\", \"late\": false, \"intact\": true}], \"next\": null}")))
    public Page<AuditSealView> listAuditSeals(
            @PathParam("service") String service,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        here.require(service);
        int size = paging.limit(limit, MOST);
        var read = seals.from(CURSOR.read(cursor, Long::valueOf).orElse(1L), size + 1).stream()
                .map(AuditSealView::of)
                .toList();
        return paging.linked(Page.of(read, size, last -> CURSOR.encode(Long.toString(last.number() + 1))));
    }
}
