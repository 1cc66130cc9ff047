package lv.ocma.divisions.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.divisions.linked.LinkedDocument;
import lv.ocma.divisions.read.CsvTable;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Cursor;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Places where customers are received, and the head office (H1, H4, R7, C5). */
@Path("/v1/places")
@Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Places", description = "Divisions, branches and the head office.")
class PlaceResource {

    private static final String EXAMPLE = """
            {"id": "riga-3", "kind": "DIVISION", "parent": null, "name": {"lv": "Rīgas 3. nodaļa", "en": "Riga 3rd Division", "ru": null},
             "address": null, "location": null, "phones": null, "emails": null, "webPage": "https://pmlp.gov.lv/en/branch/riga-3rd-division",
             "admission": ["LIVE_QUEUE", "APPOINTMENT"],
             "accessibility": {"text": {"lv": null, "en": "Suitable for receiving services for persons in wheelchairs.", "ru": null}, "source": "https://pmlp.gov.lv/en/branch/riga-3rd-division"},
             "collectsDocumentsMadeElsewhere": null, "counters": [{"id": "riga-3/1", "number": 1, "assumed": true}],
             "houseRules": {"text": {"lv": "Netraucējiet citus klientus.", "en": "Do not disturb other customers.", "ru": "Не мешайте другим клиентам."}, "translated": ["lv", "ru"], "source": "OCMA Customer Service Standard"},
             "note": null, "sources": ["OCMA Customer Service Standard"]}
            """;

    private static final String LINKED_EXAMPLE = """
            {"@context": {"@vocab": "https://schema.org/"}, "@id": "https://api.ocma.example/v1/places/riga-1", "@type": "GovernmentOffice", "identifier": "riga-1",
             "name": [{"@value": "Rīgas 1. nodaļa", "@language": "lv"}, {"@value": "Riga 1st Division", "@language": "en"}],
             "parentOrganization": {"@id": "https://api.ocma.example/v1/places/hq"},
             "openingHoursSpecification": [{"@type": "OpeningHoursSpecification", "dayOfWeek": ["https://schema.org/Monday", "https://schema.org/Tuesday"], "opens": "08:00:00", "closes": "20:00:00"}],
             "specialOpeningHoursSpecification": [{"@type": "OpeningHoursSpecification", "opens": "00:00:00", "closes": "00:00:00", "validFrom": "2026-12-24", "validThrough": "2026-12-24",
               "description": [{"@value": "Ziemassvētku vakars", "@language": "lv"}]}]}
            """;

    private static final String LINKED_OFFICES = """
            {"@context": {"@vocab": "https://schema.org/"}, "@graph": [
              {"@id": "https://api.ocma.example/v1/places/riga-1", "@type": "GovernmentOffice", "identifier": "riga-1"}]}
            """;

    private static final String CSV_EXAMPLE = """
            id,kind,parent,name_lv,name_en,name_ru,thoroughfare,post_name,post_code,country,latitude,longitude,phones,emails,web_page,admission,accessibility_lv,accessibility_en,accessibility_ru,accessibility_source,collects_documents_made_elsewhere,counters,counters_assumed,house_rules_lv,house_rules_en,house_rules_ru,house_rules_translated,house_rules_source,note_lv,note_en,note_ru,sources
            riga-1,DIVISION,,Rīgas 1. nodaļa,Riga 1st Division,,,,,,,,,,,,,,,,,8,true,Netraucējiet citus klientus.,Do not disturb other customers.,Не мешайте другим клиентам.,lv|ru,OCMA Customer Service Standard,,,,OCMA Customer Service Standard
            """;

    private final Places places;
    private final PlaceGraph graph;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    PlaceResource(Places places, PlaceGraph graph, Paging paging, Forms forms, PublicReads reads) {
        this.places = places;
        this.graph = graph;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listPlaces",
            summary = "All places",
            description =
                    "In the order of the customer service standard, the head office last. As JSON-LD and as CSV all places at once, without cursor and limit.")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of places",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlacePage.class),
                        examples =
                                @ExampleObject(
                                        name = "One place",
                                        value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = GovernmentOffice.DESCRIPTION),
                        examples = @ExampleObject(name = "One place, shortened", value = LINKED_OFFICES)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = PlaceCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "One place", value = CSV_EXAMPLE))
            })
    public RestResponse<String> listPlaces(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE);
        if (form.equals(Forms.JSON)) {
            return reads.answerJson(paging.linked(page(cursor, paging.limit(limit))), form);
        }
        Paging.none(cursor, limit);
        var all = places.asListed().stream().map(Place::view).toList();
        return form.equals(CsvTable.MEDIA_TYPE)
                ? reads.answerCsv(PlaceCsv.of(all))
                : reads.answerJson(graph.of(all), form);
    }

    private Page<PlaceView> page(@Nullable String cursor, int limit) {
        var read = places.from(Cursor.read(cursor, Integer::valueOf).orElse(0), limit + 1);
        var page = Page.of(read, limit, last -> Cursor.encode(Integer.toString(last.listed() + 1)));
        return new Page<>(page.items().stream().map(Place::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE})
    @Access(Who.ANYONE)
    @Operation(operationId = "getPlace", summary = "One place")
    @Parameter(name = "id", example = "riga-3")
    @APIResponse(
            responseCode = "200",
            description = "The place",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlaceView.class),
                        examples = @ExampleObject(name = "Riga 3rd Division", value = EXAMPLE)),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = GovernmentOffice.DESCRIPTION),
                        examples = @ExampleObject(name = "Riga 1st Division, shortened", value = LINKED_EXAMPLE))
            })
    public RestResponse<String> getPlace(@PathParam("id") String id) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE);
        var place = places.require(id).view();
        return reads.answerJson(form.equals(Forms.JSON) ? place : graph.of(place), form);
    }
}
