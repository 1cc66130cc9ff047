package lv.ocma.divisions.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lv.ocma.divisions.hours.OpeningView;
import lv.ocma.divisions.hours.Openings;
import lv.ocma.divisions.linked.LinkedDocument;
import lv.ocma.divisions.place.PlaceExample;
import lv.ocma.divisions.place.PlaceForms;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.table.CsvTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of places, and the search in it (H1, C3, R7). */
@Path("/v1/places")
@Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Places")
class PlaceSearchResource {

    private static final String EXAMPLE = "{\"items\": [{" + PlaceExample.MEMBERS
            + ", \"distanceKm\": null, \"opening\": " + OpeningView.EXAMPLE + "}], \"next\": null}";

    private final PlaceSearch search;
    private final Openings openings;
    private final PlaceForms written;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    PlaceSearchResource(
            PlaceSearch search, Openings openings, PlaceForms written, Paging paging, Forms forms, PublicReads reads) {
        this.search = search;
        this.openings = openings;
        this.written = written;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listPlaces",
            summary = "All places, or those that are looked for",
            description =
                    "Filters can be combined; a place has to pass all of them. With near the nearest come first, else with q the best names, else all as the customer service standard lists them, the head office last. A cursor belongs to the filters that it came with. As JSON-LD and as CSV all that are found at once, without cursor, limit and expand.")
    @APIResponse(
            responseCode = "200",
            description = "A page of places",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlacePage.class),
                        examples = @ExampleObject(name = "One place, with expand=opening", value = EXAMPLE)),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = PlaceForms.LINKED),
                        examples = @ExampleObject(name = "One place, shortened", value = PlaceExample.OFFICES)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = PlaceForms.TABLE),
                        examples = @ExampleObject(name = "One place", value = PlaceExample.TABLE))
            })
    public Response listPlaces(
            @Parameter(
                            description =
                                    "Words of the name in Latvian, English or Russian, or how they begin; case and diacritics do not count, and a typing error (two from eight letters on) is forgiven. At most 100 characters.",
                            example = "rigas 3")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "DIVISION, BRANCH, HEADQUARTERS or SERVICE_CENTRE (a unified customer service centre, which a municipality runs); repeated, any of them.",
                            example = "[\"DIVISION\"]")
                    @QueryParam("kind")
                    List<String> kind,
            @Parameter(
                            description =
                                    "Id of a service that the place offers; repeated, all of them. By the standard every division and branch takes whatever is asked for in person, unless a source says otherwise of the place (services). A service of which no source says that it is asked for in person is found nowhere.",
                            example = "[\"passport\"]")
                    @QueryParam("service")
                    List<String> service,
            @Parameter(
                            description =
                                    "LATITUDE,LONGITUDE in degrees of WGS 84: by distance from there. A place whose location is not known is not listed.",
                            example = "56.95,24.11")
                    @QueryParam("near")
                    @Nullable
                    String near,
            @Parameter(
                            description = "With near: at most so many kilometres away; above 0, at most 1000.",
                            example = "25",
                            schema = @Schema(implementation = BigDecimal.class))
                    @QueryParam("radius")
                    @Nullable
                    String radius,
            @Parameter(
                            description =
                                    "Member of accessibility.features that is known to be there; repeated, all of them.",
                            example = "[\"wheelchair\"]")
                    @QueryParam("accessible")
                    List<String> accessible,
            @Parameter(
                            description =
                                    "With accessible: exclude (by default) or include places of which it is not known whether they have it. Where it is known to be missing a place is never listed.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"exclude", "include"},
                                            defaultValue = "exclude"))
                    @QueryParam("unknownAccessibility")
                    @Nullable
                    String unknownAccessibility,
            @Parameter(
                            description =
                                    "RFC 3339 date-time with offset, 2000 to 2100: open at that moment by the effective hours, with holidays, moved working days and exceptions. At the closing minute a place is closed; a time by appointment only counts as open.",
                            example = "2026-06-27T10:00:00+03:00",
                            schema = @Schema(implementation = OffsetDateTime.class))
                    @QueryParam("openAt")
                    @Nullable
                    String openAt,
            @Parameter(
                            description =
                                    "opening: each item tells whether it is open now and when next. The answer then holds for one minute.",
                            example = "[\"opening\"]")
                    @QueryParam("expand")
                    List<String> expand,
            @Parameter(description = "From next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "At most 500, by default 50.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE);
        var query = new SearchQuery();
        var wanted = new Wanted(
                query.name(q),
                query.kinds(kind),
                search.services(service, query),
                query.near(near, radius),
                query.features(accessible),
                query.unknownCounts(unknownAccessibility),
                query.openAt(openAt));
        if (!form.equals(Forms.JSON)) {
            query.none("expand", expand);
            query.requireValid();
            Paging.none(cursor, limit);
            return whole(wanted, form);
        }
        var opening = query.opening(expand);
        query.requireValid();
        int size = paging.limit(limit);
        if (!opening) {
            return reads.answerJson(paging.linked(search.page(wanted, Optional.empty(), cursor, size)), form);
        }
        var minute = openings.currentMinute();
        return reads.answerBetween(
                minute, Openings.end(minute), paging.linked(search.page(wanted, Optional.of(minute), cursor, size)));
    }

    private Response whole(Wanted wanted, String form) {
        var places = search.all(wanted);
        return form.equals(CsvTable.MEDIA_TYPE)
                ? reads.answerCsv(written.table(places))
                : reads.answerJson(written.linked(places), form);
    }
}
