package lv.ocma.appointments.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Problems;
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

/** Being late over HTTP (C2). */
@Path("/v1/appointments/{id}/delays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visit day")
class DelaysResource {

    private static final String REQUEST = "{\"minutes\":35}";
    private static final String ANSWER = """
            {"appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","minutes":35,"outcome":"MOVED",\
            "start":"2026-06-15T09:45:00+03:00","end":"2026-06-15T10:00:00+03:00","rule":{"lv":"Ja kavējums pārsniedz 20 minūtes, …",\
            "en":"With a delay of more than 20 minutes the visit is moved to the next free time of the same day within four hours.","ru":"При опоздании …"}}""";

    private final LateComers lateComers;
    private final CurrentCaller callers;

    DelaysResource(LateComers lateComers, CurrentCaller callers) {
        this.lateComers = lateComers;
        this.callers = callers;
    }

    @POST
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "tellDelay",
            summary = "Say that one comes late",
            description =
                    "On the day of the visit, until some minutes after its start. The answer says what becomes of the time, and by which rule: it is kept, moved to the next free time of the day within four hours of when the customer comes, or given to the live queue (C2).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewDelay.class),
                            examples = @ExampleObject(name = "request", value = REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What becomes of the time.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DelayView.class),
                            examples = @ExampleObject(name = "answer", value = ANSWER)))
    @Problems({"other-division", "visit-status", "delay-too-early", "delay-too-late"})
    public RestResponse<DelayView> tellDelay(
            @Parameter(description = "Id of the appointment.") @PathParam("id") UUID id, @Nullable NewDelay wanted) {
        var told = lateComers.tell(id, Body.required(wanted).requireMinutes(), callers.get());
        return Tagged.ok(told.view(), told.version());
    }
}
