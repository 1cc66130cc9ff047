package lv.ocma.notifications.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Messages over HTTP, for staff. */
@Path("/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Messages", description = "What customers were told, over which channel, and what became of it.")
class MessagesResource {

    /** They come with what they said, of which nothing is shown here. */
    private static final int MOST_OF_PLACE = 100;

    private final MessageReads reads;
    private final MessageSearch search;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Clock clock;

    MessagesResource(MessageReads reads, MessageSearch search, CurrentCaller callers, Paging paging, Clock clock) {
        this.reads = reads;
        this.search = search;
        this.callers = callers;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listMessages",
            summary = "The messages about a visit, or of a place",
            description =
                    "About one thing, named by `appointment` or `about`: oldest first, for staff of the place where the visit is now to be. Of a `place`: those that"
                            + " were written there in at most 31 days, newest first, for its staff; then the other parameters choose among them. Those that could"
                            + " not be delivered are included; each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Messages: about one thing oldest first, of a place newest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "messages", value = MessageExamples.MESSAGES)))
    @Problems("other-division")
    public Page<MessageView> listMessages(
            @Parameter(
                            description =
                                    "Id of the visit, or of the entry of the waiting list; who works at several places needs it where no place is named.",
                            example = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d")
                    @QueryParam("appointment")
                    @Nullable
                    UUID appointment,
            @Parameter(description = "Id of whatever they are about, a case too; as `appointment`.")
                    @QueryParam("about")
                    @Nullable
                    UUID about,
            @Parameter(description = "Id of the place, a branch by itself.", example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "Only those in this state.", example = "FAILED") @QueryParam("status") @Nullable
                    MessageStatus status,
            @Parameter(description = "Only those over this channel.", example = "EMAIL")
                    @QueryParam("channel")
                    @Nullable
                    Channel channel,
            @Parameter(description = "Only those of this kind.", example = "VISIT_BOOKED") @QueryParam("kind") @Nullable
                    MessageKind kind,
            @Parameter(
                            description = "Written on this day or later; as early as can be where it is absent.",
                            example = "2026-06-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(
                            description =
                                    "Written on this day or before, at most 31 days in all; today, where both are absent.",
                            example = "2026-06-30")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500; of a place at most 100.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        var thing = appointment == null ? about : appointment;
        boolean filtered = Stream.of(status, channel, kind, from, to).anyMatch(Objects::nonNull);
        var of = place == null && (thing == null || filtered) ? onlyPlace(callers.get()) : place;
        if (of != null) {
            var filter = MessageFilter.of(status, channel, kind, thing, from, to, Zones.today(clock));
            return paging.linked(search.ofPlace(of, filter, callers.get(), cursor, paging.limit(limit, MOST_OF_PLACE)));
        }
        return paging.linked(
                reads.ofAppointment(Objects.requireNonNull(thing), callers.get(), cursor, paging.limit(limit)));
    }

    /** Who works at one place means that one. */
    private static String onlyPlace(Caller caller) {
        var places = caller.divisions();
        if (places.size() != 1) {
            throw new Invalid(Violation.parameter("place", "required"));
        }
        return places.iterator().next();
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getMessage",
            summary = "One message with what it said",
            description = "For staff of the place where the visit is now to be; each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The message.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WholeMessageView.class),
                            examples = @ExampleObject(name = "message", value = MessageExamples.WHOLE)))
    @Problems("other-division")
    public RestResponse<WholeMessageView> getMessage(
            @Parameter(description = "Id of the message.") @PathParam("id") UUID id) {
        var found = reads.one(id, callers.get());
        return Tagged.ok(found.view(), found.version());
    }

    /** The shape of a page of messages, for the API reference. */
    @Schema(name = "Messages")
    record Listed(List<MessageView> items, @Nullable String next) {}
}
