package lv.ocma.divisions.counterchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.counter.Counter;
import lv.ocma.divisions.counter.StaffedCounterView;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
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

/** Counters of a place over HTTP, for staff; how many there are and what they serve is told to everybody with the place (R4, H2). */
@Path("/v1/places/{id}/counters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Counters", description = "What the counters of a place can serve, and when they are staffed.")
class CountersResource {

    private static final String STAFFING = """
            "staffing": [{"validFrom": "2027-01-04", "validTo": null, "weekdays": [{"weekday": "MONDAY", "intervals": [{"from": "09:00", "to": "12:30"}]}, {"weekday": "FRIDAY", "intervals": []}]}]""";
    private static final String NEW = """
            {"label": {"lv": "Dokumentu saņemšana", "en": "Collection of documents", "ru": null}, "accessible": true, "services": ["passport", "eid-card"], "validFrom": "2027-01-04",""" + STAFFING + "}";
    private static final String ONE = """
            {"id": "talsi/2", "number": 2, "assumed": false, "label": {"lv": "Dokumentu saņemšana", "en": "Collection of documents", "ru": null}, "accessible": true, "services": ["eid-card", "passport"],
             "validFrom": "2027-01-04", "validTo": null,""" + STAFFING + "}";
    private static final String LISTED = "{\"items\": [" + ONE + "], \"next\": null}";

    private final CounterDesk desk;
    private final CurrentCaller callers;

    CountersResource(CounterDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.PLACES_READ,
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
            operationId = "listCounters",
            summary = "Counters of a place, with their staffing",
            description = "By number, those that serve or will. The entity tag is that of all counters of the place.")
    @APIResponse(
            responseCode = "200",
            description = "All counters of the place.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffedCounterView.Listed.class),
                            examples = @ExampleObject(name = "a counter", value = LISTED)))
    public RestResponse<Page<StaffedCounterView>> listCounters(
            @Parameter(description = "Id of the place.", example = "talsi") @PathParam("id") String id) {
        var place = desk.place(id);
        var counters = place.counters(desk.today()).map(Counter::staffedView).toList();
        return Tagged.ok(Page.whole(counters), place.countersVersion());
    }

    @PUT
    @Path("/{number}")
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.PLACES_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "putCounter",
            summary = "Tell of a counter, a new one too",
            description =
                    "A manager for the own places, branches included; head office for all. What is told takes the place of all that was told of the counter before, and holds for bookings from now on; visits that are booked already stay.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCounter.class),
                            examples = @ExampleObject(name = "a counter", value = NEW)))
    @APIResponse(
            responseCode = "200",
            description = "Taken in. The entity tag is that of all counters of the place.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffedCounterView.class),
                            examples = @ExampleObject(name = "a counter", value = ONE)))
    @Problems({"other-division", "takes-no-visits"})
    public RestResponse<StaffedCounterView> putCounter(
            @Parameter(description = "Id of the place.", example = "talsi") @PathParam("id") String id,
            @Parameter(description = "1 to 99, as shown at the counter.", example = "2") @PathParam("number")
                    int number,
            @Nullable NewCounter wanted) {
        var kept = desk.keep(id, number, Body.required(wanted), callers.get());
        return Tagged.ok(kept.counter().staffedView(), kept.version());
    }

    @DELETE
    @Path("/{number}")
    @Access(value = Who.STAFF, scope = Scopes.PLACES_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "deleteCounter",
            summary = "A counter serves no more from a date on",
            description = "Visits that are booked there already stay as they are.")
    @APIResponse(responseCode = "204", description = "It ends the day before.")
    @Problems("other-division")
    public RestResponse<Void> deleteCounter(
            @Parameter(description = "Id of the place.", example = "talsi") @PathParam("id") String id,
            @Parameter(description = "Number of the counter.", example = "2") @PathParam("number") int number,
            @Parameter(
                            description = "First local date on which it does not serve; today when not said.",
                            example = "2027-03-01")
                    @QueryParam("from")
                    @InCalendar
                    @Nullable
                    LocalDate from) {
        desk.end(id, number, from, callers.get());
        return RestResponse.noContent();
    }
}
