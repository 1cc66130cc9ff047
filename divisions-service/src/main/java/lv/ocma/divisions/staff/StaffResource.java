package lv.ocma.divisions.staff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
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

/** Who works where, for everybody (P11, E1). Caches ask again each time: who has left is not found from that moment on. */
@Path("/v1/staff")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Staff", description = "Employees by name, for everybody, and their records, for staff.")
class StaffResource {

    private final StaffReads staff;
    private final PublicReads reads;
    private final Paging paging;
    private final Forms forms;
    private final Clock clock;

    StaffResource(StaffReads staff, PublicReads reads, Paging paging, Forms forms, Clock clock) {
        this.staff = staff;
        this.reads = reads;
        this.paging = paging;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listStaff",
            summary = "Who works for the office today",
            description =
                    "By family name. With q those each word of which begins a word of the name, with or without diacritics. As CSV all that are found at once, without cursor and limit.")
    @Parameter(name = "q", description = "Words of a name, at most 100 characters.", example = "liga kl")
    @Parameter(name = "place", description = "Only who works at this place.", example = "riga-3")
    @Parameter(name = "badge", description = "Only who wears this badge, in whatever case.", example = "R3-001")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of employees",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StaffMemberView.Listed.class),
                        examples = @ExampleObject(name = "staff", value = StaffExamples.LISTED)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = StaffCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "an employee", value = StaffCsv.EXAMPLE))
            })
    public Response listStaff(
            @QueryParam("q") @Nullable String q,
            @QueryParam("place") @Nullable String place,
            @QueryParam("badge") @Nullable String badge,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var form = forms.preferred(Forms.JSON, CsvTable.MEDIA_TYPE);
        var search = new StaffSearch(q, place, badge, null, cursor);
        if (form.equals(CsvTable.MEDIA_TYPE)) {
            Paging.none(cursor, limit);
            return reads.answerCsvBetween(reads.today(), clock.instant(), StaffCsv.of(staff.allEmployed(search)));
        }
        var page = staff.employed(search, paging.limit(limit));
        return reads.answerBetween(reads.today(), clock.instant(), paging.linked(page));
    }

    @GET
    @Path("/{id}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getStaffMember",
            summary = "One employee",
            description = "Who does not work for the office today is not found.")
    @APIResponse(
            responseCode = "200",
            description = "The employee",
            content =
                    @Content(
                            schema = @Schema(implementation = StaffMemberView.class),
                            examples = @ExampleObject(name = "an employee", value = StaffExamples.MEMBER)))
    public Response getStaffMember(@Parameter(description = "Id of the employee.") @PathParam("id") UUID id) {
        return reads.answerBetween(reads.today(), clock.instant(), staff.employed(id));
    }
}
