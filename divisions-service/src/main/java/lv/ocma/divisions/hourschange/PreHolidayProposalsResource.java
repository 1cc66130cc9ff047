package lv.ocma.divisions.hourschange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Year;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Days before a holiday, and moved working days, that wait for a decision of staff (H3). */
@Path("/v1/pre-holiday-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Hours changes")
class PreHolidayProposalsResource {

    private static final String EXAMPLE = """
            {"items": [{"date": "2026-12-23", "closesEarlierByMinutes": 60, "confirmedPlaces": ["talsi"], "ownHoursPlaces": ["ludza"], "openPlaces": ["riga-1", "riga-2"], "movedWorkingDaysKnown": true}], "next": null}
            """;

    private final PreHolidayProposals proposals;

    PreHolidayProposalsResource(PreHolidayProposals proposals) {
        this.proposals = proposals;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.HOURS_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "listPreHolidayProposals",
            summary = "Coming days before a holiday and moved working days",
            description =
                    "Also coming moved working days. With the places whose hours of the day staff have confirmed, those that have set other hours for the date themselves, and those that are open by their schedule. To confirm or change a proposal, draft a change of hours with it in `preHolidays`.")
    @Parameter(
            name = "year",
            required = true,
            description = "2000 to 2100; of the current year what is still to come.",
            example = "2026")
    @APIResponse(
            responseCode = "200",
            description = "The days, in order.",
            content =
                    @Content(
                            schema = @Schema(implementation = PreHolidayProposal.Listed.class),
                            examples = @ExampleObject(name = "a day", value = EXAMPLE)))
    public RestResponse<Page<PreHolidayProposal>> listPreHolidayProposals(
            @QueryParam("year") @InCalendar @Nullable Year year) {
        if (year == null) {
            throw new Invalid(Violation.parameter("year", "required"));
        }
        return RestResponse.ok(Page.whole(proposals.of(year.getValue())));
    }
}
