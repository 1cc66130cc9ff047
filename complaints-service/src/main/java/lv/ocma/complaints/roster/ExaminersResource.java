package lv.ocma.complaints.roster;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who examines cases, over HTTP: said by the superiors of a place. */
@Path("/v1/examiners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Examiners", description = "Who examines which kinds of cases.")
class ExaminersResource {

    private static final String ONE = """
            {"employee":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c04","place":"riga-1","kinds":["COMPLAINT","DISPUTE"]}""";

    private final RosterDesk desk;
    private final CurrentCaller callers;
    private final Paging paging;

    ExaminersResource(RosterDesk desk, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "listExaminers",
            summary = "Who examines cases at a place",
            description = "Ordered by the id of the employee.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples =
                                    @ExampleObject(name = "answer", value = "{\"items\":[" + ONE + "],\"next\":null}")))
    @Problems("other-division")
    public RestResponse<Page<ExaminerView>> listExaminers(
            @Parameter(description = "Id of the place.", required = true, example = "riga-1")
                    @QueryParam("place")
                    @NotNull
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var found = desk.at(place, cursor, paging.limit(limit), callers.get());
        return RestResponse.ok(paging.linked(
                new Page<>(found.items().stream().map(ExaminerView::of).toList(), found.next())));
    }

    @POST
    @Path("/{employee}/enrolment")
    @Idempotent(required = false, conditional = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "enrolExaminer",
            summary = "Say which kinds of cases an employee examines",
            description = "At the place where they work. What they have been given already stays with them.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewEnrolment.class),
                            examples =
                                    @ExampleObject(
                                            name = "request",
                                            value = "{\"kinds\":[\"COMPLAINT\",\"DISPUTE\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            content =
                    @Content(
                            schema = @Schema(implementation = ExaminerView.class),
                            examples = @ExampleObject(name = "answer", value = ONE)))
    @Problems("other-division")
    public RestResponse<ExaminerView> enrolExaminer(
            @Parameter(description = "Id in the staff directory.") @PathParam("employee") UUID employee,
            @NotNull @Valid NewEnrolment wanted) {
        return RestResponse.ok(ExaminerView.of(desk.enrol(employee, wanted.kinds(), callers.get())));
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "Examiners")
    record Listed(List<ExaminerView> items, @Nullable String next) {}
}
