package lv.ocma.divisions.servicesearch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.catalogue.Catalogue;
import lv.ocma.divisions.catalogue.ServiceExample;
import lv.ocma.divisions.catalogue.ServiceForms;
import lv.ocma.divisions.linked.LinkedDocument;
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

/** The catalogue on a date, and the search in it (C3, V3). */
@Path("/v1/services")
@Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Services")
class ServiceSearchResource {

    private final ServiceSearch search;
    private final Catalogue catalogue;
    private final ServiceForms written;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    ServiceSearchResource(
            ServiceSearch search,
            Catalogue catalogue,
            ServiceForms written,
            Paging paging,
            Forms forms,
            PublicReads reads) {
        this.search = search;
        this.catalogue = catalogue;
        this.written = written;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listServices",
            summary = "The service catalogue, or those services that are looked for",
            description =
                    "Filters can be combined; a service has to pass all of them. With q the nearest words come first, words of the name and of what people call it before those of its description; equal ones and all others as listed. A cursor belongs to the filters that it came with. As JSON-LD and as CSV all that are found at once, without cursor and limit.")
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
                                        value = "{\"items\": [" + ServiceExample.SERVICE + "], \"next\": null}")),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = ServiceForms.LINKED),
                        examples = @ExampleObject(name = "One service, shortened", value = ServiceExample.GRAPH)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = ServiceForms.TABLE),
                        examples = @ExampleObject(name = "One fee of one service", value = ServiceExample.TABLE))
            })
    public Response listServices(
            @Parameter(
                            description =
                                    "Words in Latvian, English or Russian, or how they begin; case and diacritics do not count, and a typing error (two from eight letters on) is forgiven. At most 100 characters.",
                            example = "pases izsniegsana")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "Id of a place where it is offered. By the standard every division and branch takes whatever is asked for in person, unless a source says otherwise of the place.",
                            example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(
                            description =
                                    "Over which it is requested, as in requestChannels; a service of which no source tells a channel is not found.",
                            example = "LATVIJA_LV")
                    @QueryParam("channel")
                    @Nullable
                    String channel,
            @Parameter(
                            description = "Whether somebody has to come in person; unknown where no source tells.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"true", "false", "unknown"}))
                    @QueryParam("personalVisit")
                    @Nullable
                    String personalVisit,
            @Parameter(
                            description =
                                    "Local date of Latvia on which the services hold, 2000 to 2100; today where it is left out.",
                            example = "2026-11-26")
                    @QueryParam("on")
                    @InCalendar
                    @Nullable
                    LocalDate on,
            @Parameter(description = "From next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "At most 500, by default 50.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE, CsvTable.MEDIA_TYPE);
        var query = new ServiceQuery(search);
        var wanted = query.wanted(catalogue.dateOr(on), q, place, channel, personalVisit);
        if (form.equals(Forms.JSON)) {
            return reads.answerJson(paging.linked(search.page(wanted, cursor, paging.limit(limit))), form);
        }
        Paging.none(cursor, limit);
        var all = search.all(wanted);
        return form.equals(CsvTable.MEDIA_TYPE)
                ? reads.answerCsv(written.table(all))
                : reads.answerJson(written.linked(all, wanted.on()), form);
    }
}
