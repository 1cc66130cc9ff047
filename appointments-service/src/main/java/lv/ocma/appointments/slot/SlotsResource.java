package lv.ocma.appointments.slot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
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
    private static final String PLACE = "Id of a place; repeated, any of them, 50 at most. All places when not said.";
    private static final String NEAR =
            "LATITUDE,LONGITUDE in degrees of WGS 84: only places near there. A place whose location is not known is left out.";
    private static final String RADIUS = "With near: at most so many kilometres away; above 0, at most 1000.";
    private static final String ACCESSIBLE =
            "What is known to be at the place, by the names of accessibility.features of places; repeated, all of them.";
    private static final String UNKNOWN =
            "With accessible: exclude (by default) or include places of which it is not known whether they have it. Where it is known to be missing nothing is found.";
    private static final String CHANNEL =
            "By whose rules times are shown: shortest notice, furthest day and shares of capacity may differ by the kind of caller. Who books is held to those of the own kind.";
    private static final String CURSOR = "`next` of the page before.";

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
            summary = "Free times for a visit at one place, some, or any",
            description =
                    "Times by start, then place, at which one counter is free for the whole visit, inside reception hours, as soon and as far ahead"
                            + " as the rules of the place allow. Everybody sees the same times. A slot reserves nothing until it is held or booked.")
    @APIResponse(
            responseCode = "200",
            description = "Free times, soonest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Slots.class),
                            examples = @ExampleObject(name = "slots", value = SlotExamples.SLOTS)))
    public Page<SlotView> findSlots(
            @Parameter(description = SERVICE, required = true, example = "passport:1") @QueryParam("service")
                    List<String> service,
            @Parameter(description = PLACE, example = "[\"riga-3\"]") @QueryParam("place") List<String> place,
            @Parameter(description = NEAR, example = "56.95,24.11") @QueryParam("near") @Nullable String near,
            @Parameter(description = RADIUS, example = "25", schema = @Schema(implementation = BigDecimal.class))
                    @QueryParam("radius")
                    @Nullable
                    String radius,
            @Parameter(description = ACCESSIBLE, example = "[\"wheelchair\"]") @QueryParam("accessible")
                    List<String> accessible,
            @Parameter(
                            description = UNKNOWN,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"exclude", "include"},
                                            defaultValue = "exclude"))
                    @QueryParam("unknownAccessibility")
                    @Nullable
                    String unknownAccessibility,
            @Parameter(
                            description = CHANNEL,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"CUSTOMER", "PORTAL", "FRONT_END", "STAFF"},
                                            defaultValue = "CUSTOMER"))
                    @QueryParam("channel")
                    @Nullable
                    String channel,
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
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var wish = wish(service, place, near, radius, accessible, unknownAccessibility, channel);
        return paging.linked(search.slots(wish, from, to, cursor, paging.limit(limit)));
    }

    @GET
    @Path("/slot-days")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "findSlotDays",
            summary = "Days of a month with free times",
            description =
                    "For a date picker: the local dates of the month on which the visit can be booked, by date, then place.")
    @APIResponse(
            responseCode = "200",
            description = "Days with at least one free time, in order.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SlotDays.class),
                            examples = @ExampleObject(name = "days", value = SlotExamples.DAYS)))
    public Page<SlotDay> findSlotDays(
            @Parameter(description = SERVICE, required = true, example = "passport:1") @QueryParam("service")
                    List<String> service,
            @Parameter(description = PLACE, example = "[\"riga-3\"]") @QueryParam("place") List<String> place,
            @Parameter(description = NEAR, example = "56.95,24.11") @QueryParam("near") @Nullable String near,
            @Parameter(description = RADIUS, example = "25", schema = @Schema(implementation = BigDecimal.class))
                    @QueryParam("radius")
                    @Nullable
                    String radius,
            @Parameter(description = ACCESSIBLE, example = "[\"wheelchair\"]") @QueryParam("accessible")
                    List<String> accessible,
            @Parameter(
                            description = UNKNOWN,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"exclude", "include"},
                                            defaultValue = "exclude"))
                    @QueryParam("unknownAccessibility")
                    @Nullable
                    String unknownAccessibility,
            @Parameter(
                            description = CHANNEL,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"CUSTOMER", "PORTAL", "FRONT_END", "STAFF"},
                                            defaultValue = "CUSTOMER"))
                    @QueryParam("channel")
                    @Nullable
                    String channel,
            @Parameter(
                            description = "Month, `YYYY-MM`.",
                            required = true,
                            example = "2026-06",
                            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d{4}-\\d{2}$"))
                    @QueryParam("month")
                    @Nullable
                    YearMonth month,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var wish = wish(service, place, near, radius, accessible, unknownAccessibility, channel);
        return paging.linked(search.days(wish, month, cursor, paging.limit(limit)));
    }

    @GET
    @Path("/first-slots")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "findFirstSlots",
            summary = "The first free time of every place",
            description =
                    "In one call, soonest first, for whoever would go anywhere. A place that has no free time within its rules is left out.")
    @APIResponse(
            responseCode = "200",
            description = "At most one time of each place, soonest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Slots.class),
                            examples = @ExampleObject(name = "slots", value = SlotExamples.FIRST)))
    public Page<SlotView> findFirstSlots(
            @Parameter(description = SERVICE, required = true, example = "passport:1") @QueryParam("service")
                    List<String> service,
            @Parameter(description = PLACE, example = "[\"riga-3\"]") @QueryParam("place") List<String> place,
            @Parameter(description = NEAR, example = "56.95,24.11") @QueryParam("near") @Nullable String near,
            @Parameter(description = RADIUS, example = "25", schema = @Schema(implementation = BigDecimal.class))
                    @QueryParam("radius")
                    @Nullable
                    String radius,
            @Parameter(description = ACCESSIBLE, example = "[\"wheelchair\"]") @QueryParam("accessible")
                    List<String> accessible,
            @Parameter(
                            description = UNKNOWN,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"exclude", "include"},
                                            defaultValue = "exclude"))
                    @QueryParam("unknownAccessibility")
                    @Nullable
                    String unknownAccessibility,
            @Parameter(
                            description = CHANNEL,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"CUSTOMER", "PORTAL", "FRONT_END", "STAFF"},
                                            defaultValue = "CUSTOMER"))
                    @QueryParam("channel")
                    @Nullable
                    String channel,
            @Parameter(
                            description = "First local date, or an instant; now when not said.",
                            example = "2026-06-15",
                            schema = @Schema(anyOf = {LocalDate.class, OffsetDateTime.class}))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "1 to 500; the soonest of so many places, 500 when not said.", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit) {
        var wish = wish(service, place, near, radius, accessible, unknownAccessibility, channel);
        return search.first(wish, from, paging.limit(limit == null ? Integer.valueOf(Paging.MAX_LIMIT) : limit));
    }

    private static SlotSearch.Wish wish(
            List<String> service,
            List<String> place,
            @Nullable String near,
            @Nullable String radius,
            List<String> accessible,
            @Nullable String unknownAccessibility,
            @Nullable String channel) {
        return new SlotSearch.Wish(
                service, new PlaceQuery(place, near, radius, accessible, unknownAccessibility), channel);
    }

    /** The shape of a page of slots, for the API reference. */
    @Schema(name = "Slots")
    record Slots(List<SlotView> items, @Nullable String next) {}

    /** The shape of the days, for the API reference. */
    @Schema(name = "SlotDays")
    record SlotDays(List<SlotDay> items, @Nullable String next) {}
}
