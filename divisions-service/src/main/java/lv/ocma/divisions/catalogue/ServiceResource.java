package lv.ocma.divisions.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
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

/** The service catalogue (C3, C6). */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
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

    private final Services services;
    private final Paging paging;
    private final PublicReads reads;

    ServiceResource(Services services, Paging paging, PublicReads reads) {
        this.services = services;
        this.paging = paging;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(operationId = "listServices", summary = "The service catalogue")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of services",
            content =
                    @Content(
                            schema = @Schema(implementation = ServicePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "One service",
                                            value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
    public RestResponse<Page<ServiceView>> listServices(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = paging.limit(limit);
        var read = services.from(Cursor.read(cursor, Integer::valueOf).orElse(0), size + 1);
        var page = Page.of(read, size, last -> Cursor.encode(Integer.toString(last.listed() + 1)));
        var views = page.items().stream().map(Service::view).toList();
        return reads.answer(paging.linked(new Page<>(views, page.next())));
    }

    @GET
    @Path("/{id}")
    @Access(Who.ANYONE)
    @Operation(operationId = "getService", summary = "One service")
    @Parameter(name = "id", example = "passport")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "Passport", value = EXAMPLE)))
    public RestResponse<ServiceView> getService(@PathParam("id") String id) {
        return reads.answer(services.require(id).view());
    }
}
