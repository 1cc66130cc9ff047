package lv.ocma.divisions.centre;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Invalid;
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

/** The list of unified customer service centres over HTTP (R3); each of them is read as a place. */
@Path("/v1/service-centres")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Service centres",
        description = "The list from which unified customer service centres of municipalities become places.")
class ServiceCentresResource {

    private static final String LIST = """
            {"source": "Invented for an example", "centres": [
              {"id": "vpvkac-paraugs", "name": {"lv": "Parauga novada VPVKAC", "en": "Paraugs Unified Customer Service Centre"}, "operator": "Parauga novada pašvaldība",
               "helpsWith": {"lv": "Palīdz izmantot elektroniskos pakalpojumus.", "en": "Helps to use the electronic services."},
               "location": {"latitude": 56.95, "longitude": 24.11},
               "phones": ["+37160000000"], "accessibility": {"wheelchair": true},
               "hours": [{"weekdays": ["WEDNESDAY"], "ordinals": [2], "intervals": []},
                 {"weekdays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"], "intervals": [{"opens": "08:30", "closes": "12:00"}, {"opens": "12:45", "closes": "17:00"}]}]}]}
            """;

    private static final String CHANGE = """
            {"loaded": true, "added": ["vpvkac-paraugs"], "changed": [], "closed": [], "unchanged": 0}
            """;

    private final ServiceCentreDesk desk;
    private final Preconditions preconditions;
    private final CurrentCaller callers;

    ServiceCentresResource(ServiceCentreDesk desk, Preconditions preconditions, CurrentCaller callers) {
        this.desk = desk;
        this.preconditions = preconditions;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.PLACES_READ,
            roles = {
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR,
                StaffRole.ADMINISTRATOR
            })
    @Operation(
            operationId = "getServiceCentreList",
            summary = "The list of service centres that was loaded last",
            description =
                    "As it was sent; without centres while none was. The centres themselves are places of the kind SERVICE_CENTRE.")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceCentreList.class),
                            examples = @ExampleObject(name = "a list", value = LIST)))
    public RestResponse<ServiceCentreList> getServiceCentreList() {
        var loaded = desk.newest();
        return Tagged.ok(loaded.list(), loaded.version());
    }

    @PUT
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.PLACES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "putServiceCentreList",
            summary = "Load the list of service centres",
            description =
                    "Whole or not at all: nothing is stored while anything is wrong. Centres that the list names come or change, with their hours from today on; one that it does not name any more is closed from today on and stays readable. With preview=true it only says what it would change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceCentreList.class),
                            examples = @ExampleObject(name = "a list", value = LIST)))
    @APIResponse(
            responseCode = "200",
            description = "What it changes. The entity tag is that of the list which holds now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ListChange.class),
                            examples = @ExampleObject(name = "a first list", value = CHANGE)))
    public RestResponse<ListChange> putServiceCentreList(
            @Parameter(
                            description = "true: nothing is stored.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"true", "false"},
                                            defaultValue = "false"))
                    @QueryParam("preview")
                    @Nullable
                    String preview,
            @Nullable ServiceCentreList wanted) {
        var before = desk.locked();
        preconditions.requireMatch(before.version());
        var list = Body.required(wanted);
        return isPreview(preview)
                ? answer(desk.preview(before, list), before.version())
                : answer(desk.load(before, list, callers.get()), before.version() + 1);
    }

    /** Nothing but these two words: a slip must not store what was only to be looked at. */
    private static boolean isPreview(@Nullable String written) {
        if (written == null || "false".equals(written)) {
            return false;
        }
        if (!"true".equals(written)) {
            throw new Invalid(Violation.parameter("preview", "one-of", Map.of("values", "true, false")));
        }
        return true;
    }

    private static RestResponse<ListChange> answer(ListChange change, long version) {
        return Tagged.ok(change, version);
    }
}
