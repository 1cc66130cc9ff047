package lv.ocma.appointments.requirement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What must be told to book, for everybody, without a token. */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Slots")
class RequirementsResource {

    private final BookingRequirements requirements;

    RequirementsResource(BookingRequirements requirements) {
        this.requirements = requirements;
    }

    @GET
    @Path("/{id}/booking-requirements")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getBookingRequirements",
            summary = "What must be told to book a service",
            description =
                    "A JSON Schema (2020-12) of the body of `POST /v1/appointments`, with titles in three languages in `x-titles`, and what to bring and"
                            + " which identity document to show, where that is known, in `x-bring` and `x-identity-document`.")
    @APIResponse(
            responseCode = "200",
            description = "The schema.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BookingRequirementsShape.class),
                            examples = @ExampleObject(name = "requirements", value = RequirementExamples.SCHEMA)))
    @Problems("service-not-bookable")
    public RestResponse<ObjectNode> getBookingRequirements(
            @Parameter(description = "Id of the service.", example = "passport") @PathParam("id") String id) {
        var schema = requirements.of(id);
        return RestResponse.ResponseBuilder.ok(schema)
                .header(HttpHeaders.ETAG, Etag.of(schema.toString()))
                .build();
    }

    /** The shape of the answer, for the API reference. */
    @Schema(
            name = "BookingRequirements",
            description = "A JSON Schema, draft 2020-12.",
            additionalProperties = Object.class)
    record BookingRequirementsShape(
            @Schema(examples = "object") String type,
            @Schema(examples = "Vizītes pieteikums") String title) {}
}
