package lv.ocma.divisions.staff;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The records behind the directory, for staff: leavers too, who is above, who stands in, the account. */
@Path("/v1/staff/records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Staff")
class StaffRecordsResource {

    private static final String PATH = "/v1/staff/records/";

    private final StaffReads reads;
    private final StaffDesk desk;
    private final StaffLeaving leaving;
    private final StaffDeputies deputies;
    private final CurrentCaller callers;
    private final Paging paging;

    StaffRecordsResource(
            StaffReads reads,
            StaffDesk desk,
            StaffLeaving leaving,
            StaffDeputies deputies,
            CurrentCaller callers,
            Paging paging) {
        this.reads = reads;
        this.desk = desk;
        this.leaving = leaving;
        this.deputies = deputies;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR,
                StaffRole.ADMINISTRATOR
            })
    @Operation(
            operationId = "listStaffRecords",
            summary = "Records of employees, leavers included",
            description = "By family name. Each look is recorded.")
    @Parameter(name = "q", description = "Words of a name, at most 100 characters.", example = "liga kl")
    @Parameter(name = "place", description = "Only who works at this place.", example = "riga-3")
    @Parameter(
            name = "badge",
            description = "Only who wears this badge, or wore it, in whatever case.",
            example = "R3-001")
    @Parameter(name = "account", description = "Only whose user name in Keycloak this is.", example = "clerk-riga-3")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.Listed.class),
                            examples = @ExampleObject(name = "records", value = StaffExamples.RECORDS)))
    public RestResponse<Page<StaffRecordView>> listStaffRecords(
            @QueryParam("q") @Nullable String q,
            @QueryParam("place") @Nullable String place,
            @QueryParam("badge") @Nullable String badge,
            @QueryParam("account") @Nullable String account,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var search = new StaffSearch(q, place, badge, account, cursor);
        return RestResponse.ok(paging.linked(reads.records(search, paging.limit(limit), callers.get())));
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_WRITE,
            roles = {StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "createStaffRecord",
            summary = "Take an employee into the directory",
            description = "A manager for the own places, branches included; an administrator for all.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewStaffMember.class),
                            examples = @ExampleObject(name = "an employee", value = StaffExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Taken in.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.class),
                            examples = @ExampleObject(name = "a record", value = StaffExamples.RECORD)))
    @Problems({"other-division", "staff-badge-taken", "staff-account-taken"})
    public RestResponse<StaffRecordView> createStaffRecord(@Nullable NewStaffMember wanted) {
        var member = desk.employ(required(wanted), callers.get());
        return Tagged.created(PATH + member.id(), reads.view(member, callers.get()), member.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR,
                StaffRole.ADMINISTRATOR
            })
    @Operation(
            operationId = "getStaffRecord",
            summary = "The record of an employee",
            description = "Also of who has left or is to come. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The record.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.class),
                            examples = @ExampleObject(name = "a record", value = StaffExamples.RECORD)))
    public RestResponse<StaffRecordView> getStaffRecord(
            @Parameter(description = "Id of the employee.") @PathParam("id") UUID id) {
        return answer(reads.record(id, callers.get()));
    }

    @PUT
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_WRITE,
            roles = {StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "changeStaffRecord",
            summary = "Change what the directory says of an employee",
            description =
                    "All of it: what is absent is not known any more. Deputies and the end of the employment have operations of their own. Only who keeps the records of both places moves somebody from one to the other.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewStaffMember.class),
                            examples = @ExampleObject(name = "an employee", value = StaffExamples.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.class),
                            examples = @ExampleObject(name = "a record", value = StaffExamples.RECORD)))
    @Problems({"other-division", "staff-badge-taken", "staff-account-taken", "staff-member-left"})
    public RestResponse<StaffRecordView> changeStaffRecord(
            @Parameter(description = "Id of the employee.") @PathParam("id") UUID id, @Nullable NewStaffMember wanted) {
        return answer(desk.change(id, required(wanted), callers.get()));
    }

    @POST
    @Path("/{id}/leaving")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_WRITE,
            roles = {StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "leaveStaff",
            summary = "An employee leaves",
            description =
                    "At the end of the last day, or at once. From then on the public does not find them, and the account is closed within a minute or two, if it is one of the staff and of that place; one that reaches the whole office only where an administrator named it. Deputies end with the last day, who stands in for them and whom they stand in for; taking the leaving back does not bring those back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LeavingRequest.class),
                            examples = {
                                @ExampleObject(name = "a last day", value = StaffExamples.LEAVING),
                                @ExampleObject(name = "at once", value = StaffExamples.AT_ONCE)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The record.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.class),
                            examples = @ExampleObject(name = "a record", value = StaffExamples.RECORD)))
    @Problems({"other-division", "staff-member-left"})
    public RestResponse<StaffRecordView> leaveStaff(
            @Parameter(description = "Id of the employee.") @PathParam("id") UUID id, @Nullable LeavingRequest wanted) {
        return answer(leaving.leave(id, required(wanted), callers.get()));
    }

    @DELETE
    @Path("/{id}/leaving")
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_WRITE,
            roles = {StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "stayInStaff",
            summary = "Take back a leaving whose last day is not over",
            description = "The record then is as it was before the leaving was told.")
    @APIResponse(
            responseCode = "200",
            description = "The record.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.class),
                            examples = @ExampleObject(name = "a record", value = StaffExamples.RECORD)))
    @Problems({"other-division", "staff-account-taken", "staff-member-left"})
    public RestResponse<StaffRecordView> stayInStaff(
            @Parameter(description = "Id of the employee.") @PathParam("id") UUID id) {
        return answer(leaving.stay(id, callers.get()));
    }

    @POST
    @Path("/{id}/deputies")
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_WRITE,
            roles = {StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "addStaffDeputy",
            summary = "Say who stands in for an employee, and when",
            description = "From today on, and on days on which both are employed. The deputy may work anywhere.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewDeputy.class),
                            examples = @ExampleObject(name = "a deputy", value = StaffExamples.DEPUTY)))
    @APIResponse(
            responseCode = "201",
            description = "The record, with the deputy.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.class),
                            examples = @ExampleObject(name = "a record", value = StaffExamples.RECORD)))
    @Problems({
        "other-division",
        "staff-member-left",
        "staff-deputies-overlap",
        "staff-deputies-circle",
        "precondition-required",
        "precondition-failed"
    })
    public RestResponse<StaffRecordView> addStaffDeputy(
            @Parameter(description = "Id of the employee.") @PathParam("id") UUID id, @Nullable NewDeputy wanted) {
        var member = deputies.standIn(id, required(wanted), callers.get());
        return Tagged.created(PATH + member.id(), reads.view(member, callers.get()), member.version());
    }

    @DELETE
    @Path("/{id}/deputies/{deputyId}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_WRITE,
            roles = {StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "endStaffDeputy",
            summary = "Nobody stands in any more",
            description = "One that has begun ends with yesterday; what is over stays.")
    @APIResponse(
            responseCode = "200",
            description = "The record.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffRecordView.class),
                            examples = @ExampleObject(name = "a record", value = StaffExamples.RECORD)))
    @Problems({"other-division", "staff-member-left"})
    public RestResponse<StaffRecordView> endStaffDeputy(
            @Parameter(description = "Id of the employee.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the entry among the deputies, not of the employee.") @PathParam("deputyId")
                    UUID deputyId) {
        return answer(deputies.end(id, deputyId, callers.get()));
    }

    private RestResponse<StaffRecordView> answer(StaffMember member) {
        return Tagged.ok(reads.view(member, callers.get()), member.version());
    }

    private static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new Invalid(Violation.body("", "required"));
        }
        return body;
    }
}
