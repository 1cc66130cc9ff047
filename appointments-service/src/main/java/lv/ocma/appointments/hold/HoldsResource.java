package lv.ocma.appointments.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** Holds over HTTP. */
@Path("/v1/holds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Holds", description = "Free times that are kept for some minutes.")
class HoldsResource {

    private static final String NEW = "{\"slot\":\"MXxyaWdhLTN8Mjk2ODg4NDB8cGFzc3BvcnQ6MQ\"}";
    private static final String HELD = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","hold":"qN2e0Jr3xw3cWzq1m0kq0lJH0y8b6m5Tn1d2o3p4q5s","place":"riga-3",\
            "start":"2026-06-15T09:00:00+03:00","end":"2026-06-15T09:15:00+03:00","expiresAt":"2026-06-12T14:10:00+03:00"}""";

    private final HoldDesk desk;
    private final CurrentCaller callers;

    HoldsResource(HoldDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "holdSlot",
            summary = "Hold a free time while the visit is being booked",
            description =
                    "For ten minutes, if the office has set nothing else; then the time is free again by itself. Who may book may hold, three times at once; a front end for people who are not signed in, two hundred.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewHold.class),
                            examples = @ExampleObject(name = "hold", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Held.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = HoldView.class),
                            examples = @ExampleObject(name = "held", value = HELD)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "slot-too-soon",
        "slot-kept-for-others",
        "service-not-bookable",
        "too-many-holds"
    })
    public RestResponse<HoldView> holdSlot(@Nullable NewHold wanted) {
        var held = desk.hold(Body.required(wanted), callers.get());
        return Tagged.created("/v1/holds/" + held.id(), held, HoldDesk.VERSION);
    }

    @DELETE
    @Path("/{id}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "endHold",
            summary = "Give back a time that is held",
            description = "It is free for others at once. For whoever has made the hold, and staff of its place.")
    @APIResponse(responseCode = "204", description = "It is no longer held.")
    @Problems("other-division")
    public RestResponse<Void> endHold(@Parameter(description = "Id of the hold.") @PathParam("id") UUID id) {
        desk.giveBack(id, callers.get());
        return RestResponse.noContent();
    }
}
