package lv.ocma.divisions.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Channels over which the office is reached and advises (K1, R8). */
@Path("/v1/contact-channels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contact channels", description = "How the office is reached, and when.")
class ChannelResource {

    private static final ListCursor CURSOR = ListCursor.of("contact-channels");

    private static final String EXAMPLE = """
            {"id": "phone", "kind": "PHONE", "name": {"lv": "Informatīvais tālrunis", "en": "Informative phone", "ru": "Информационный телефон"},
             "purposes": ["COMMUNICATION", "CONSULTATION"], "address": "+371 67209400", "link": "tel:+37167209400",
             "text": {"lv": null, "en": "Via phone - the customer may receive information by calling to the OCMA informative phone +371 67209400;", "ru": null},
             "hours": {"kind": "WEEKLY", "weekly": [{"weekday": "MONDAY", "opens": "08:30", "closes": "16:00"}], "source": "https://www.pmlp.gov.lv/en/institution-contacts (undated)"},
             "source": "OCMA Customer Service Standard"}
            """;

    private final ContactChannels channels;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    ChannelResource(ContactChannels channels, Paging paging, Forms forms, PublicReads reads) {
        this.channels = channels;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listContactChannels",
            summary = "All contact channels",
            description =
                    "In the order of the customer service standard. As CSV all at once, without cursor and limit.")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of channels",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ChannelPage.class),
                        examples =
                                @ExampleObject(
                                        name = "One channel",
                                        value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = ChannelCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "One day of one channel", value = ChannelCsv.EXAMPLE))
            })
    public Response listContactChannels(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        var form = forms.preferred(Forms.JSON, CsvTable.MEDIA_TYPE);
        if (form.equals(CsvTable.MEDIA_TYPE)) {
            Paging.none(cursor, limit);
            return reads.answerCsv(ChannelCsv.of(
                    channels.asListed().stream().map(ContactChannel::view).toList()));
        }
        int size = paging.limit(limit);
        var read = channels.from(CURSOR.read(cursor, Integer::valueOf).orElse(0), size + 1);
        var page = Page.of(read, size, last -> CURSOR.encode(Integer.toString(last.listed() + 1)));
        var views = page.items().stream().map(ContactChannel::view).toList();
        return reads.answerJson(paging.linked(new Page<>(views, page.next())), form);
    }

    @GET
    @Path("/{id}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getContactChannel",
            summary = "One contact channel",
            description = "With its addresses, hours and what it serves for.")
    @Parameter(name = "id", example = "phone")
    @APIResponse(
            responseCode = "200",
            description = "The channel",
            content =
                    @Content(
                            schema = @Schema(implementation = ChannelView.class),
                            examples = @ExampleObject(name = "Informative phone", value = EXAMPLE)))
    public RestResponse<ChannelView> getContactChannel(@PathParam("id") String id) {
        return reads.answer(channels.require(id).view());
    }
}
