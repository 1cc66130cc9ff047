package lv.ocma.divisions.authority;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.divisions.text.Words;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
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

/** The competence directory (P3). */
@Path("/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Authorities", description = "Which unit or other authority is competent for what.")
class AuthorityResource {

    private static final int LONGEST_QUERY = 100;

    private static final String EXAMPLE = """
            {"id": "state-border-guard", "kind": "STATE", "name": {"lv": "Valsts robežsardze", "en": "State Border Guard", "ru": "Государственная пограничная охрана"},
             "translated": ["ru"], "place": null, "contact": {"phones": null, "emails": null, "webPage": null},
             "topics": [{"id": "asylum", "name": {"lv": "Patvērums", "en": "International protection", "ru": "Международная защита"}, "translated": ["ru"], "service": "asylum",
                         "contact": null, "legalReference": null, "assumed": false, "sources": ["https://dip.euaa.europa.eu/countries/latvia/first-instance-determination-latvia (2026-01-14)"]}],
             "source": "https://dip.euaa.europa.eu/countries/latvia/first-instance-determination-latvia (2026-01-14)"}
            """;

    private final Authorities authorities;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    AuthorityResource(Authorities authorities, Paging paging, Forms forms, PublicReads reads) {
        this.authorities = authorities;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listAuthorities",
            summary = "Who is competent, by topic",
            description =
                    "With q the authorities with a topic that is meant, and of their topics those that are: each word of q begins a word of the topic or of the authority's name, in any language, with or without diacritics. A cursor belongs to the q that it came with. As CSV all that are found at once, without cursor and limit.")
    @Parameter(name = "q", description = "Words of a topic, at most 100 characters.", example = "patverums")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of authorities",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AuthorityPage.class),
                        examples =
                                @ExampleObject(
                                        name = "Asylum",
                                        value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = AuthorityCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "Asylum", value = AuthorityCsv.EXAMPLE))
            })
    public Response listAuthorities(
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var form = forms.preferred(Forms.JSON, CsvTable.MEDIA_TYPE);
        var asked = asked(q);
        if (form.equals(CsvTable.MEDIA_TYPE)) {
            Paging.none(cursor, limit);
            return reads.answerCsv(
                    AuthorityCsv.of(found(0, asked).map(Found::view).toList()));
        }
        int size = paging.limit(limit);
        var cursors = ListCursor.of("authorities", asked.words());
        int first = cursors.read(cursor, Integer::valueOf).orElse(0);
        var page = Page.of(
                found(first, asked).limit(size + 1L).toList(),
                size,
                last -> cursors.encode(Integer.toString(last.authority().listed() + 1)));
        var views = page.items().stream().map(Found::view).toList();
        return reads.answerJson(paging.linked(new Page<>(views, page.next())), form);
    }

    private record Found(Authority authority, List<Topic> topics) {

        AuthorityView view() {
            return authority.view(topics);
        }
    }

    private Stream<Found> found(int first, Words asked) {
        return authorities.from(first).stream()
                .map(authority -> new Found(authority, authority.topics(asked)))
                .filter(hit -> asked.none() || !hit.topics().isEmpty());
    }

    @GET
    @Path("/{id}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getAuthority",
            summary = "One unit or authority, with all of its topics",
            description = "Each topic says what to turn to it for, and how.")
    @Parameter(name = "id", example = "state-border-guard")
    @APIResponse(
            responseCode = "200",
            description = "The authority",
            content =
                    @Content(
                            schema = @Schema(implementation = AuthorityView.class),
                            examples = @ExampleObject(name = "State Border Guard", value = EXAMPLE)))
    public RestResponse<AuthorityView> getAuthority(@PathParam("id") String id) {
        var authority = authorities.require(id);
        return reads.answer(authority.view(authority.topics()));
    }

    /** Signs alone are no word: they would find everything. */
    private static Words asked(@Nullable String q) {
        if (q == null) {
            return Words.of(List.of());
        }
        var words = Words.of(List.of(q));
        if (q.length() > LONGEST_QUERY || words.none()) {
            throw new Invalid(Violation.parameter("q", "size", Map.of("min", 1, "max", LONGEST_QUERY)));
        }
        return words;
    }
}
