package lv.ocma.complaints.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.contracts.notifications.MessageNotified;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The projection of refusals and of the messages that tell of acts; what was told of a message last holds. Events of the two services come in any order, also after the
 * act was disputed: whoever reads here to count a term, and whoever writes, takes turns for each act until the transaction ends.
 */
@ApplicationScoped
public class Notices {

    /** Where several messages tell of an act nobody knows which of them did first: the last day is to nobody's harm. */
    private static final String LATEST = """
            select notified_on, rule, basis, verified, provisional from act_notice
            where about = :about and told_at >= :since and notified_on >= :first order by notified_on desc, message fetch first row only""";

    private final Session session;
    private final Clock clock;

    Notices(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * What is known of an act.
     *
     * @param notice null while nobody counts as notified by a message
     * @param until last day that a refusal names itself; null of any other act
     */
    public record Known(@Nullable Notice notice, @Nullable LocalDate until) {

        static final Known NOTHING = new Known(null, null);

        /** Null while nobody counts as notified by a message. */
        public @Nullable LocalDate day() {
            return notice == null ? null : notice.day();
        }
    }

    /** Nothing else is heard of the act until the transaction ends; whoever counts by it takes its turn first. */
    public void takeTurn(@Nullable UUID refusal, @Nullable UUID decidedCase) {
        if (refusal != null) {
            takeTurn(refusal);
            refused(refusal).ifPresent(act -> takeTurn(act.about()));
        }
        if (decidedCase != null) {
            takeTurn(decidedCase);
        }
    }

    /**
     * Messages name a case and none of its decisions: what was told first before a decision was issued, or tells a day before it, is told of an earlier one.
     *
     * @param decidedCase of whose decision it is; null of any other act, as the refusal
     * @param decidedAt when that was issued; null of any other act, and where that was not kept
     */
    public Known known(@Nullable UUID refusal, @Nullable UUID decidedCase, @Nullable Instant decidedAt) {
        if (decidedCase != null) {
            return new Known(
                    latest(decidedCase, decidedAt == null ? Instant.EPOCH : decidedAt)
                            .orElse(null),
                    null);
        }
        return Optional.ofNullable(refusal)
                .flatMap(this::refused)
                .map(act -> new Known(latest(act.about(), Instant.EPOCH).orElse(null), act.until()))
                .orElse(Known.NOTHING);
    }

    public void refuse(UUID refusal, UUID about, LocalDate until) {
        takeTurn(refusal);
        takeTurn(about);
        session.merge(new RefusedAct(refusal, about, until, clock.instant()));
        session.flush();
    }

    public void notify(MessageNotified told) {
        takeTurn(told.about());
        session.createNativeMutationQuery("""
                        insert into act_notice (message, about, notified_on, rule, basis, verified, provisional, told_at)
                        values (:message, :about, :day, :rule, :basis, :verified, :provisional, :now)
                        on conflict on constraint act_notice_pk do update set notified_on = excluded.notified_on, rule = excluded.rule, basis = excluded.basis,
                          verified = excluded.verified, provisional = excluded.provisional""")
                .setParameter("message", told.messageId())
                .setParameter("about", told.about())
                .setParameter("day", told.date())
                .setParameter("rule", told.rule())
                .setParameter("basis", told.basis())
                .setParameter("verified", told.verified())
                .setParameter("provisional", told.provisional())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** It came back: nobody counts as notified by it. */
    public void withdraw(UUID message, UUID about) {
        takeTurn(about);
        session.createNativeMutationQuery("update act_notice set notified_on = null where message = :message")
                .setParameter("message", message)
                .executeUpdate();
    }

    private Optional<RefusedAct> refused(UUID refusal) {
        return Optional.ofNullable(session.find(RefusedAct.class, refusal));
    }

    private Optional<Notice> latest(UUID about, Instant since) {
        return session.createNativeQuery(LATEST, Tuple.class)
                .addScalar("notified_on", LocalDate.class)
                .addScalar("rule", String.class)
                .addScalar("basis", String.class)
                .addScalar("verified", Boolean.class)
                .addScalar("provisional", Boolean.class)
                .setParameter("about", about)
                .setParameter("since", since)
                .setParameter("first", since.atZone(Zones.RIGA).toLocalDate())
                .getResultStream()
                .findFirst()
                .map(row -> new Notice(
                        row.get("notified_on", LocalDate.class),
                        row.get("rule", String.class),
                        row.get("basis", String.class),
                        row.get("verified", Boolean.class),
                        row.get("provisional", Boolean.class)));
    }

    /** A refusal before what it came with: so that nobody waits for another in a circle. */
    private void takeTurn(UUID act) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:act, 0))", Integer.class)
                .setParameter("act", "act-notice " + act)
                .getSingleResult();
    }
}
