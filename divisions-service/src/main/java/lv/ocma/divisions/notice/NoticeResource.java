package lv.ocma.divisions.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.hours.Window;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.request.Languages;
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

/** What a place hangs up about its hours (H3). */
@Path("/v1/places/{id}/notice")
@Produces({MediaType.TEXT_PLAIN, NoticeSheets.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Hours")
class NoticeResource {

    /** Longest window: two months; nobody reads more at a door. */
    private static final int LONGEST = 62;

    private static final String EXAMPLE = """
            Riga 3rd Division
            Open to visitors 22 June 2026 – 26 June 2026

            Different reception hours:
            22 June 2026 (Monday): closed — The working day is moved to 2026-06-27
            23 June 2026 (Tuesday): closed — Midsummer Eve (Līgo)
            24 June 2026 (Wednesday): closed — Midsummer Day (Jāņi)

            Regular reception hours:
            Monday–Thursday: 09:00–16:30
            Friday: 09:00–16:00
            Saturday–Sunday: closed
            """;

    private final Notices notices;
    private final Forms forms;
    private final PublicReads reads;

    NoticeResource(Notices notices, Forms forms, PublicReads reads) {
        this.notices = notices;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getPlaceNotice",
            summary = "Notice of the hours of one place",
            description =
                    "The dates on which its hours differ from the usual ones, with the reasons, and the usual ones; at most 62 dates. As text in the language of Accept-Language, for a board; as PDF in Latvian, English and Russian one after the other, each on A4 sheets of its own, to print.")
    @Parameter(name = "id", example = "riga-3")
    @Parameter(name = "from", required = true, description = "First local date.", example = "2026-06-22")
    @Parameter(name = "to", required = true, description = "Last local date, included.", example = "2026-06-26")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "The week of midsummer", value = EXAMPLE)),
                @Content(
                        mediaType = NoticeSheets.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "How every file begins", value = "%PDF-1.6"))
            })
    public Response getPlaceNotice(
            @PathParam("id") String id,
            @QueryParam("from") @InCalendar @Nullable LocalDate from,
            @QueryParam("to") @InCalendar @Nullable LocalDate to) {
        var window = Window.of(from, to, LONGEST);
        var form = forms.preferred(MediaType.TEXT_PLAIN, NoticeSheets.MEDIA_TYPE);
        var notice = notices.of(id, window);
        if (form.equals(NoticeSheets.MEDIA_TYPE)) {
            var texts = Languages.ALL.stream()
                    .map(language -> BoardText.of(notice, language))
                    .toList();
            return reads.answer(NoticeSheets.of(texts), form);
        }
        return reads.answer(BoardText.of(notice, forms.language()).written(), form);
    }
}
