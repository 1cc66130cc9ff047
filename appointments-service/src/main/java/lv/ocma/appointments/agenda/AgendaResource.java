package lv.ocma.appointments.agenda;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A place's day over HTTP, for its staff. */
@Path("/v1/agenda")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@RunOnVirtualThread
@Tag(name = "Visit day")
class AgendaResource {

    private static final String AGENDA = """
            {"place":"riga-3","day":"2026-06-15","at":"2026-06-15T10:00:00+03:00","counts":{"WAITING":1},"visits":[{"state":"WAITING",\
            "status":"CHECKED_IN","appointment":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","reference":"K7M4-94XF",\
            "visit":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70","number":"B007","start":"2026-06-15T10:15:00+03:00",\
            "end":"2026-06-15T10:30:00+03:00","arrived":"2026-06-15T09:55:00+03:00","name":"Anna Paraugs","services":["passport"],\
            "language":"ru","counter":null,"delay":null,"flags":["PRIORITY","ACCESSIBILITY"]}],\
            "live":[{"counter":3,"from":"2026-06-15T13:00:00+03:00","to":"2026-06-15T14:15:00+03:00"}]}""";
    private static final String SHEET = "<!DOCTYPE html><html lang=\"lv\">…</html>";

    private final Agenda agenda;
    private final AgendaPrinter printer;
    private final CurrentCaller callers;

    AgendaResource(Agenda agenda, AgendaPrinter printer, CurrentCaller callers) {
        this.agenda = agenda;
        this.printer = printer;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "getAgenda",
            summary = "A place's day",
            description =
                    "Who is booked, there, late, waiting, being served and gone, with what staff have to know of them. As `text/html` it is a table for the printer, in words of `Accept-Language`, with the moment at which it was so.")
    @APIResponse(
            responseCode = "200",
            description = "The day.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AgendaView.class),
                        examples = @ExampleObject(name = "agenda", value = AGENDA)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "sheet", value = SHEET))
            })
    @Problems("other-division")
    public Response getAgenda(
            @Parameter(description = "Id of the place.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "Local date; today when not said.", example = "2026-06-15")
                    @QueryParam("day")
                    @Nullable
                    LocalDate day,
            @Context HttpHeaders headers) {
        if (place == null) {
            throw new Invalid(Violation.parameter("place", "required"));
        }
        var view = agenda.of(place, day, callers.get());
        var forPaper = MediaType.TEXT_HTML.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
        var language = Languages.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Response.ok(
                        forPaper ? printer.print(view, language) : view,
                        forPaper ? MediaType.TEXT_HTML + ";charset=utf-8" : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
