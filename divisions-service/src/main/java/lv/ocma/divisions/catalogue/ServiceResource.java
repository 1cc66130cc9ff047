package lv.ocma.divisions.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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

/** The service catalogue (C3, C6). */
@Path("/v1/services")
@Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(
        name = "Services",
        description = "What the office does for customers, over which channels, for how much, in what time.")
class ServiceResource {

    private static final String EXAMPLE = """
            {"id": "passport", "name": {"lv": "Pases izsniegšana", "en": "Issue of a passport", "ru": null}, "bookable": true, "personalVisit": true,
             "visit": {"note": null, "minutesPerPerson": 15, "assumed": true}, "requestedAtOffice": true, "submittedTo": null,
             "requestChannels": [{"channel": "IN_PERSON", "limitation": null}], "collectedElsewhere": true,
             "identityDocument": {"lv": null, "en": "previous personal identification document shown and handed in on receipt", "ru": null},
             "bring": {"lv": "Iepriekšējais personu apliecinošais dokuments.", "en": "Your previous identity document.", "ru": "Предыдущий документ."},
             "fees": [{"price": {"amount": "50.00", "currency": "EUR"}, "workingDays": 10, "term": null, "relief": null, "subject": null, "unit": null, "channel": null, "validFrom": "2026-01-01", "validTo": null, "source": "https://likumi.lv/ta/en/en/id/244579"}],
             "executionWorkingDays": [10, 2], "longestWorkingDays": null, "terms": null, "appeal": null, "caution": null,
             "sources": ["https://www.pmlp.gov.lv/en/services/passports-and-identity"]}
            """;

    private static final String LINKED_EXAMPLE = """
            {"@context": {"cpsv": "http://purl.org/vocab/cpsv#", "dct": "http://purl.org/dc/terms/", "PublicService": "cpsv:PublicService", "identifier": "dct:identifier"}, "@graph": [
              {"@id": "https://api.ocma.example/v1/services/passport", "@type": "PublicService", "identifier": "passport",
               "name": {"lv": "Pases izsniegšana", "en": "Issue of a passport"}, "description": {"lv": "Pases izsniegšana. Iestāde: Pilsonības un migrācijas lietu pārvalde"},
               "hasCompetentAuthority": "https://api.ocma.example/v1/places/hq",
               "hasChannel": [{"@id": "https://api.ocma.example/v1/services/passport#IN_PERSON", "@type": "Channel", "identifier": "passport/IN_PERSON",
                 "type": {"@id": "https://api.ocma.example/v1/services#IN_PERSON", "@type": "Concept", "notation": "IN_PERSON"}}],
               "hasCost": [{"@id": "https://api.ocma.example/v1/services/passport#fee-1", "@type": "Cost", "identifier": "passport/fee-1", "hasValue": "50.00",
                 "currency": {"@id": "http://publications.europa.eu/resource/authority/currency/EUR", "@type": "Concept"}}],
               "hasLegalResource": [{"@id": "https://likumi.lv/ta/en/en/id/244579", "@type": "LegalResource"}]},
              {"@id": "https://api.ocma.example/v1/places/hq", "@type": "PublicOrganisation", "preferredLabel": {"lv": "Pilsonības un migrācijas lietu pārvalde"},
               "spatial": {"@id": "http://publications.europa.eu/resource/authority/country/LVA", "@type": "AdministrativeUnit"}}]}
            """;

    private static final String LINKED_DESCRIPTION =
            "Public services of CPSV-AP 3.2.0 in JSON-LD 1.1, with its context. What is not known is left out. The description says in sentences what is known; fees are those that hold today.";

    private final Services services;
    private final ServiceGraph graph;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    ServiceResource(Services services, ServiceGraph graph, Paging paging, Forms forms, PublicReads reads) {
        this.services = services;
        this.graph = graph;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listServices",
            summary = "The service catalogue",
            description = "As JSON-LD and as CSV all services at once, without cursor and limit.")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of services",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ServicePage.class),
                        examples =
                                @ExampleObject(
                                        name = "One service",
                                        value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = LINKED_DESCRIPTION),
                        examples = @ExampleObject(name = "One service, shortened", value = LINKED_EXAMPLE)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = ServiceCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "One fee of one service", value = ServiceCsv.EXAMPLE))
            })
    public RestResponse<String> listServices(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE);
        if (form.equals(Forms.JSON)) {
            return reads.answerJson(paging.linked(page(cursor, paging.limit(limit))), form);
        }
        Paging.none(cursor, limit);
        var all = services.asListed().stream().map(Service::view).toList();
        return form.equals(CsvTable.MEDIA_TYPE)
                ? reads.answerCsv(ServiceCsv.of(all))
                : reads.answerJson(graph.of(all), form);
    }

    private Page<ServiceView> page(@Nullable String cursor, int limit) {
        var read = services.from(Cursor.read(cursor, Integer::valueOf).orElse(0), limit + 1);
        var page = Page.of(read, limit, last -> Cursor.encode(Integer.toString(last.listed() + 1)));
        return new Page<>(page.items().stream().map(Service::view).toList(), page.next());
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE})
    @Access(Who.ANYONE)
    @Operation(operationId = "getService", summary = "One service")
    @Parameter(name = "id", example = "passport")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ServiceView.class),
                        examples = @ExampleObject(name = "Passport", value = EXAMPLE)),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = LINKED_DESCRIPTION),
                        examples = @ExampleObject(name = "Passport, shortened", value = LINKED_EXAMPLE))
            })
    public RestResponse<String> getService(@PathParam("id") String id) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE);
        var service = services.require(id).view();
        return reads.answerJson(form.equals(Forms.JSON) ? service : graph.of(List.of(service)), form);
    }
}
