package lv.ocma.appointments.fee;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The price list for everybody, without a token. */
@Path("/v1/services/{id}/fee-options")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fees", description = "What services cost on a day, and how they are paid.")
class FeeOptionsResource {

    private static final String DATE = "The day whose price list is asked for; today when not said.";

    private final FeeQuotes quotes;

    FeeOptionsResource(FeeQuotes quotes) {
        this.quotes = quotes;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listFeeOptions",
            summary = "The price list of a service on a day",
            description =
                    "Each option is one combination of urgency, relief, kind and channel. Its id stays from one price list to the next; the date decides on the amount.")
    @APIResponse(
            responseCode = "200",
            description = "The options.",
            content =
                    @Content(
                            schema = @Schema(implementation = FeeOptions.class),
                            examples = @ExampleObject(name = "options", value = FeeExamples.OPTIONS)))
    public FeeOptions listFeeOptions(
            @Parameter(description = "Id of the service.", example = "passport") @PathParam("id") String id,
            @Parameter(description = DATE, example = "2026-06-15") @QueryParam("date") @Nullable LocalDate date) {
        return quotes.options(id, date);
    }
}
