package lv.ocma.divisions.gap;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.divisions.read.Forms;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What staff still have to find out about places (H4, R7). */
@Path("/v1/place-gaps")
@Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Places")
class PlaceGapsResource {

    private static final String EXAMPLE = """
            {"items": [{"place": "riga-3", "kind": "DIVISION", "name": {"lv": "Rīgas 3. nodaļa", "en": "Riga 3rd Division", "ru": null},
              "missing": ["NAME_RU", "ADDRESS", "LOCATION", "ACCESSIBILITY", "COUNTERS_ASSUMED", "HOURS_UNCONFIRMED"], "unknownFeatures": ["lift", "hearingLoop"]}], "next": null}
            """;

    private static final String TABLE_EXAMPLE = """
            place,kind,name_lv,name_en,name_ru,missing,unknown_features
            riga-3,DIVISION,Rīgas 3. nodaļa,Riga 3rd Division,,NAME_RU|ADDRESS|LOCATION,lift|hearingLoop
            """;

    private static final CsvTable<PlaceGaps> TABLE = new CsvTable<PlaceGaps>()
            .column("place", PlaceGaps::place)
            .column("kind", PlaceGaps::kind)
            .texts("name", PlaceGaps::name)
            .column("missing", gaps -> CsvTable.joined(gaps.missing()))
            .column("unknown_features", gaps -> CsvTable.joined(gaps.unknownFeatures()));

    private final PlaceGapReport report;
    private final Paging paging;
    private final Forms forms;

    PlaceGapsResource(PlaceGapReport report, Paging paging, Forms forms) {
        this.report = report;
        this.paging = paging;
        this.forms = forms;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.PLACES_READ,
            roles = {
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR,
                StaffRole.ADMINISTRATOR
            })
    @Operation(
            operationId = "listPlaceGaps",
            summary = "What is missing of places",
            description =
                    "By place as listed: what no source tells, what is assumed, and what nobody at the office has confirmed. A place of which nothing is missing is not listed. As CSV all at once, without cursor and limit.")
    @APIResponse(
            responseCode = "200",
            description = "A page of places",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlaceGaps.Listed.class),
                        examples = @ExampleObject(name = "a place", value = EXAMPLE)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "a place", value = TABLE_EXAMPLE))
            })
    public RestResponse<Object> listPlaceGaps(
            @Parameter(
                            description = "Only places of which this is missing; repeated, all of them.",
                            example = "[\"ADDRESS\"]")
                    @QueryParam("missing")
                    List<String> missing,
            @Parameter(description = "From next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "At most 500, by default 50.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        var wanted = gaps(missing);
        if (forms.preferred(Forms.JSON, CsvTable.MEDIA_TYPE).equals(CsvTable.MEDIA_TYPE)) {
            Paging.none(cursor, limit);
            return RestResponse.ResponseBuilder.<Object>ok(TABLE.written(report.whole(wanted).stream()))
                    .type(CsvTable.CONTENT_TYPE)
                    .build();
        }
        return RestResponse.ResponseBuilder.<Object>ok(paging.linked(report.page(wanted, cursor, paging.limit(limit))))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static List<Gap> gaps(List<String> written) {
        var known = Stream.of(Gap.values()).map(Gap::name).toList();
        if (!known.containsAll(written)) {
            throw new Invalid(Violation.parameter("missing", "one-of", Map.of("values", String.join(", ", known))));
        }
        return written.stream().map(Gap::valueOf).toList();
    }
}
