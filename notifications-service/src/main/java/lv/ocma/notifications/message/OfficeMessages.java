package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** What employees' tools see of the messages that they write. */
@ApplicationScoped
public class OfficeMessages {

    private static final String COUNTS = """
            select m.status, count(*) from message m
            where m.batch = :batch and not exists (select from message n where n.instead_of = m.id) group by m.status""";

    private static final String UNCORRECTED = """
            select count(*) from message m
            where m.batch = :batch and m.corrected_by is null and m.erased_at is null and m.recipient_address is not null and (m.status in ('ACCEPTED', 'DELIVERED') or m.doubtful)""";

    private final Messages messages;
    private final MessageReads reads;
    private final Corrections corrections;
    private final Preconditions preconditions;
    private final Clock clock;

    OfficeMessages(
            Messages messages, MessageReads reads, Corrections corrections, Preconditions preconditions, Clock clock) {
        this.messages = messages;
        this.reads = reads;
        this.corrections = corrections;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** @param version for the ETag */
    public record Seen(MessageView view, long version) {}

    /** In the running transaction, with what was written in it. */
    public Seen seen(UUID id) {
        messages.flush();
        var message = messages.findById(id);
        return new Seen(MessageView.of(message), message.version());
    }

    /**
     * That of what was told of the same thing last; 0 of a case of which nothing was told. {@link Invalid} where nothing is known of it. {@link lv.ocma.platform.problem.Forbidden} where it is the business of another
     * division.
     */
    public long sequence(About about, Caller caller) {
        var newest = messages.newest(about.id());
        if (!about.kind().isAppointment()) {
            return newest.map(Message::sequence).orElse(0L);
        }
        if (newest.isEmpty()) {
            throw new Invalid(Violation.body("/about/id", "about-unknown"));
        }
        reads.requirePlace(newest.get(), caller);
        return newest.get().sequence();
    }

    /** What was corrected, and where. */
    public record Corrected(UUID correction, String place) {}

    /** In the running transaction; for staff of the place where what it is about is now to be. */
    public Corrected correct(UUID id, Caller caller, RightWords words) {
        var wrong = messages.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("not-found"));
        var place = reads.requirePlace(wrong, caller);
        preconditions.requireMatch(wrong.version());
        return new Corrected(corrections.correct(wrong, place, words, clock.instant()), place);
    }

    /** How many of a batch are in each state; who was told over another channel in the end is counted once. */
    public Map<String, Long> counts(UUID batch) {
        var counts = new TreeMap<String, Long>();
        for (var row : messages.getSession()
                .createNativeQuery(COUNTS, Object[].class)
                .setParameter("batch", batch)
                .getResultList()) {
            counts.put((String) row[0], (Long) row[1]);
        }
        return counts;
    }

    /** How many of a batch have left, or may have, and were not corrected: each an original or what took its place. */
    public long uncorrected(UUID batch) {
        return messages.getSession()
                .createNativeQuery(UNCORRECTED, Long.class)
                .setParameter("batch", batch)
                .getSingleResult();
    }

    /** Those that are written in the running transaction leave it together, not one by one. */
    public void writeTogether() {
        messages.getSession().setJdbcBatchSize(Outgoing.WRITTEN_TOGETHER);
    }
}
