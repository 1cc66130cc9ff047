package lv.ocma.appointments.fee;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
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

/** What a visit would cost, for everybody, without a token. */
@Path("/v1/fee-quotes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fees", description = "What services cost on a day, and how they are paid.")
class FeeQuotesResource {

    private static final String DATE = "The day whose price list is asked for; today when not said.";

    private final FeeQuotes quotes;

    FeeQuotesResource(FeeQuotes quotes) {
        this.quotes = quotes;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "quoteFees",
            summary = "What a visit would cost on a day",
            description =
                    "For services and persons as in the search of free times. A service with several fees needs its `option`; one for which no source names a fee is told in `withoutKnownFee`. Nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The quote.",
            content =
                    @Content(
                            schema = @Schema(implementation = FeeQuote.class),
                            examples = @ExampleObject(name = "quote", value = FeeExamples.QUOTE)))
    public FeeQuote quoteFees(
            @Parameter(description = "`ID` or `ID:PERSONS`, repeated.", required = true, example = "eid-card:1")
                    @QueryParam("service")
                    @Nullable
                    List<String> service,
            @Parameter(
                            description =
                                    "Id of a fee option, or `ID:COUNT`, repeated; for all persons of its service when no count is said. What has no unit is paid by so many persons, each by one of the options that differ in urgency, relief or channel.",
                            example = "Hq3n0Zx1TfQe:1")
                    @QueryParam("option")
                    @Nullable
                    List<String> option,
            @Parameter(description = DATE, example = "2026-06-15") @QueryParam("date") @Nullable LocalDate date) {
        return quotes.quote(service, option, date);
    }
}
