package lv.ocma.appointments.slot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Free times for everybody, without a token. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Slots", description = "Free times at the places.")
class SlotsResource {

    private static final String SERVICE =
            "`ID` or `ID:PERSONS`, repeated for several services in one visit; one person when not said.";

    private final SlotSearch search;
    private final Paging paging;

    SlotsResource(SlotSearch search, Paging paging) {
        this.search = search;
        this.paging = paging;
    }

    @GET
    @Path("/slots")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "findSlots",
            summary = "Free times of a place for a visit",
            description =
                    "Times in order at which one counter is free for the whole visit, inside reception hours, from now until 60"
                            + " days ahead. Everybody sees the same times. A slot reserves nothing until it is booked.")
    @APIResponse(
            responseCode = "200",
            description = "Free times, soonest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Slots.class),
                            examples = @ExampleObject(name = "slots", value = SlotExamples.SLOTS)))
    public Page<SlotView> findSlots(
            @Parameter(description = SERVICE, required = true, example = "passport:1") @QueryParam("service") @Nullable
                    List<String> service,
            @Parameter(description = "Id of the place.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(
                            description = "First local date, or an instant; now when not said.",
                            example = "2026-06-15",
                            schema = @Schema(anyOf = {LocalDate.class, OffsetDateTime.class}))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description =
                                    "Last local date (inclusive), or an instant (exclusive); 31 days after `from` when not said, 92 days at most.",
                            example = "2026-06-21",
                            schema = @Schema(anyOf = {LocalDate.class, OffsetDateTime.class}))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(search.slots(service, place, from, to, cursor, paging.limit(limit)));
    }

    @GET
    @Path("/slot-days")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "findSlotDays",
            summary = "Days of a month with free times",
            description = "For a date picker: the local dates of the month on which the visit can be booked.")
    @APIResponse(
            responseCode = "200",
            description = "Days with at least one free time, in order.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlotDays.class),
                            examples = @ExampleObject(name = "days", value = SlotExamples.DAYS)))
    public Page<SlotDay> findSlotDays(
            @Parameter(description = SERVICE, required = true, example = "passport:1") @QueryParam("service") @Nullable
                    List<String> service,
            @Parameter(description = "Id of the place.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(
                            description = "Month, `YYYY-MM`.",
                            required = true,
                            example = "2026-06",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d{4}-\\d{2}$"))
                    @QueryParam("month")
                    @Nullable
                    YearMonth month) {
        return search.days(service, place, month);
    }

    /** The shape of a page of slots, for the API reference. */
    @Schema(name = "Slots")
    record Slots(List<SlotView> items, @Nullable String next) {}

    /** The shape of the days, for the API reference. */
    @Schema(name = "SlotDays")
    record SlotDays(List<SlotDay> items, @Nullable String next) {}
}
