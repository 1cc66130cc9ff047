package lv.ocma.divisions.standard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.table.CsvTable;
import lv.ocma.platform.time.Zones;
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

/** The customer service standard by clause (S1). */
@Path("/v1/standard")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Standard", description = "What the office promises its customers, clause by clause.")
class StandardResource {

    private static final String DATE = "Local date on which the edition holds; today by default, and any with edition.";
    private static final String EDITION =
            "Id of the edition, whether it holds or not; with date only where it holds on it.";

    private static final String EXAMPLE = """
            {"id": "C2", "section": {"lv": null, "en": "Cooperation of the customers with the OCMA", "ru": null},
             "summary": {"lv": null, "en": "customers tell the unit that they are late", "ru": null},
             "text": {"lv": null, "en": "Cooperation will be successful, if the customer:\\nwill inform the territorial unit of the OCMA about the delay of the previously applied visit;", "ru": null},
             "edition": {"id": "2018-205", "title": {"lv": null, "en": "OCMA Customer Service Standard", "ru": null}, "order": "No. 205",
                         "approved": "2018-12-12", "published": "2021-08-10", "validFrom": null, "validTo": null, "source": "https://www.pmlp.gov.lv/en/ethics"}}
            """;

    private final StandardEditions editions;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;
    private final Clock clock;

    StandardResource(StandardEditions editions, Paging paging, Forms forms, PublicReads reads, Clock clock) {
        this.editions = editions;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listStandardClauses",
            summary = "The standard by clause",
            description =
                    "In the order of the edition that holds on the date; empty where none does. A cursor belongs to the edition that it came with. As CSV all at once, without cursor and limit.")
    @Parameter(name = "date", description = DATE, example = "2026-06-25")
    @Parameter(name = "edition", description = EDITION, example = "2018-205")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of clauses",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ClausePage.class),
                        examples =
                                @ExampleObject(
                                        name = "One clause",
                                        value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = ClauseCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "One clause", value = ClauseCsv.EXAMPLE))
            })
    public Response listStandardClauses(
            @QueryParam("date") @Nullable LocalDate date,
            @QueryParam("edition") @Nullable String edition,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var form = forms.preferred(Forms.JSON, CsvTable.MEDIA_TYPE);
        var asked = asked(date, edition);
        var clauses = asked.stream().flatMap(held -> held.asListed().stream().map(clause -> new Found(held, clause)));
        if (form.equals(CsvTable.MEDIA_TYPE)) {
            Paging.none(cursor, limit);
            return reads.answerCsv(ClauseCsv.of(clauses.map(Found::view)));
        }
        int size = paging.limit(limit);
        var cursors = ListCursor.of("standard", asked.map(StandardEdition::id).orElse(null));
        int first = cursors.read(cursor, Integer::valueOf).orElse(0);
        var read = clauses.filter(found -> found.clause().listed() >= first)
                .limit(size + 1L)
                .toList();
        var page = Page.of(
                read,
                size,
                last -> cursors.encode(Integer.toString(last.clause().listed() + 1)));
        var views = page.items().stream().map(Found::view).toList();
        return reads.answerJson(paging.linked(new Page<>(views, page.next())), form);
    }

    private record Found(StandardEdition edition, StandardClause clause) {

        ClauseView view() {
            return edition.view(clause);
        }
    }

    @GET
    @Path("/{clauseId}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getStandardClause",
            summary = "One clause, as it reads on the date",
            description = "Its text in each language that it is known in, and what it promises.")
    @Parameter(name = "clauseId", example = "C2")
    @Parameter(name = "date", description = DATE, example = "2026-06-25")
    @Parameter(name = "edition", description = EDITION, example = "2018-205")
    @APIResponse(
            responseCode = "200",
            description = "The clause",
            content =
                    @Content(
                            schema = @Schema(implementation = ClauseView.class),
                            examples = @ExampleObject(name = "Who is late", value = EXAMPLE)))
    public RestResponse<ClauseView> getStandardClause(
            @PathParam("clauseId") String clauseId,
            @QueryParam("date") @Nullable LocalDate date,
            @QueryParam("edition") @Nullable String edition) {
        return asked(date, edition).stream()
                .flatMap(held -> held.asListed().stream()
                        .filter(clause -> clause.id().equals(clauseId))
                        .map(held::view))
                .findFirst()
                .map(reads::answer)
                .orElseThrow(() -> new NotFound("not-found"));
    }

    private Optional<StandardEdition> asked(@Nullable LocalDate date, @Nullable String edition) {
        if (edition == null) {
            return editions.on(date == null ? Zones.today(clock) : date);
        }
        return editions.findByIdOptional(edition).filter(known -> date == null || known.holdsOn(date));
    }
}
