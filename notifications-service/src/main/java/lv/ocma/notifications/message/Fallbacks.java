package lv.ocma.notifications.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import lv.ocma.notifications.suppression.SuppressedAddresses;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The ways that are left when a message has failed for good over one channel (V3): each was written with the message, and waits encrypted beside it. */
@ApplicationScoped
class Fallbacks {

    private static final Logger LOG = Logger.getLogger(Fallbacks.class);

    private static final TypeReference<List<Reach>> REACHES = new TypeReference<>() {};

    private final Messages messages;
    private final Departure departure;
    private final MessageFigures figures;
    private final SuppressedAddresses suppressed;
    private final ObjectMapper mapper;

    Fallbacks(
            Messages messages,
            Departure departure,
            MessageFigures figures,
            SuppressedAddresses suppressed,
            ObjectMapper mapper) {
        this.messages = messages;
        this.departure = departure;
        this.figures = figures;
        this.suppressed = suppressed;
        this.mapper = mapper;
    }

    @Nullable
    String written(List<Reach> reaches) {
        if (reaches.isEmpty()) {
            return null;
        }
        try {
            return mapper.writeValueAsString(reaches);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("ways to reach somebody could not be written down: "
                    + e.getClass().getSimpleName());
        }
    }

    /** Those of them that lead somewhere: no mail goes to an address that does not exist. */
    List<Reach> open(List<Reach> reaches) {
        return reaches.stream()
                .filter(reach -> reach.channel() != Channel.EMAIL || !suppressed.hold(reach.address()))
                .toList();
    }

    /** Those of these addresses to which no mail goes. */
    Set<String> closed(Collection<String> addresses) {
        return suppressed.among(addresses);
    }

    /**
     * In the transaction in which the message has failed; nothing where it would tell what is of no use any more. Whether there was another
     * way to go.
     */
    boolean after(Message failed, Instant now) {
        var left = open(read(failed.fallback()));
        if (left.isEmpty() || failed.isUseless(now)) {
            return false;
        }
        var next = left.getFirst();
        var message =
                failed.instead(next, written(left.subList(1, left.size())), departure.patience(next.channel()), now);
        departure.release(message, now);
        messages.persist(message);
        figures.became(message.status(), message.kind());
        LOG.infof("message %s goes by %s in place of %s", message.id(), next.channel(), failed.id());
        return true;
    }

    private List<Reach> read(@Nullable String written) {
        try {
            return written == null ? List.of() : mapper.readValue(written, REACHES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored ways to reach somebody cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }
}
