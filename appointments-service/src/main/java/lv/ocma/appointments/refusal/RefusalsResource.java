package lv.ocma.appointments.refusal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** One written refusal over HTTP. */
@Path("/v1/refusals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Refusals")
class RefusalsResource {

    private final RefusalReads reads;
    private final CurrentCaller callers;

    RefusalsResource(RefusalReads reads, CurrentCaller callers) {
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getRefusal",
            summary = "One written refusal",
            description = "For whoever may see its visit; as it was handed over.")
    @APIResponse(
            responseCode = "200",
            description = "The refusal.",
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalView.class),
                            examples = @ExampleObject(name = "refusal", value = RefusalExamples.REFUSAL)))
    @Problems("other-division")
    public RefusalView getRefusal(@Parameter(description = "Id of the refusal.") @PathParam("id") UUID id) {
        return reads.one(id, callers.get());
    }

    @GET
    @Path("/document")
    @Produces(DecisionSheets.MEDIA_TYPE)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getRefusalDocument",
            summary = "The sheets of a written refusal",
            description =
                    "PDF, to the octet as it was handed over: in Latvian, with a translation behind it where the customer's language is another.")
    @APIResponse(
            responseCode = "200",
            description = "The sheets.",
            content =
                    @Content(
                            mediaType = DecisionSheets.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "How every file begins", value = "%PDF-1.6")))
    @Problems("other-division")
    public RestResponse<byte[]> getRefusalDocument(
            @Parameter(description = "Id of the refusal.") @PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(reads.document(id, callers.get()), DecisionSheets.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"refusal-" + id + ".pdf\"")
                .build();
    }
}
