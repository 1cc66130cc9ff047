package lv.ocma.appointments.rule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** Rules of booking over HTTP. */
@Path("/v1/booking-rules/{place}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Booking rules", description = "How soon and how far ahead visits are booked, and what is kept for whom.")
class BookingRulesResource {

    private static final String NEW = """
            {"bufferMinutes":5,"channels":[{"channel":"CUSTOMER","shortestNoticeMinutes":60,"furthestDays":60},\
            {"channel":"LIVE_QUEUE","sharePercent":20,"shareReleasedDaysBefore":1}]}""";
    private static final String RULES = """
            {"place":"riga-3","bufferMinutes":5,"channels":[\
            {"channel":"CUSTOMER","shortestNoticeMinutes":60,"furthestDays":60,"sharePercent":0,"shareReleasedDaysBefore":0},\
            {"channel":"PORTAL","shortestNoticeMinutes":0,"furthestDays":60,"sharePercent":0,"shareReleasedDaysBefore":0},\
            {"channel":"FRONT_END","shortestNoticeMinutes":0,"furthestDays":60,"sharePercent":0,"shareReleasedDaysBefore":0},\
            {"channel":"STAFF","shortestNoticeMinutes":0,"furthestDays":60,"sharePercent":0,"shareReleasedDaysBefore":0},\
            {"channel":"LIVE_QUEUE","shortestNoticeMinutes":null,"furthestDays":null,"sharePercent":20,"shareReleasedDaysBefore":1}]}""";

    private final RuleDesk desk;
    private final CurrentCaller callers;

    BookingRulesResource(RuleDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getBookingRules",
            summary = "By which rules visits are booked at a place",
            description = "Those of the place, and of the office where the place has set none.")
    @APIResponse(
            responseCode = "200",
            description = "The rules.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RulesView.class),
                            examples = @ExampleObject(name = "rules", value = RULES)))
    public RestResponse<RulesView> getBookingRules(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return answer(desk.of(place));
    }

    @PUT
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.PLACES_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "putBookingRules",
            summary = "Set the rules of a place",
            description =
                    "A manager for the own places, branches included. They hold for what is booked from now on; visits and holds that there are stay. Shares are counted in minutes of each day: what is left of one is kept for its channel, whichever counter has it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRules.class),
                            examples = @ExampleObject(name = "rules", value = NEW)))
    @APIResponse(
            responseCode = "200",
            description = "Set.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RulesView.class),
                            examples = @ExampleObject(name = "rules", value = RULES)))
    @Problems("other-division")
    public RestResponse<RulesView> putBookingRules(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Nullable NewRules wanted) {
        return answer(desk.set(place, Body.required(wanted), callers.get()));
    }

    private static RestResponse<RulesView> answer(PlaceRules rules) {
        return Tagged.ok(RulesView.of(rules), rules.version());
    }
}
