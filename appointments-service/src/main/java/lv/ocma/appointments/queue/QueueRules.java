package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The rules of the queues, and the needs that go before the order of arrival. */
@ApplicationScoped
public class QueueRules {

    private final Session session;

    QueueRules(Session session) {
        this.session = session;
    }

    /** An announced need, in all languages. */
    public record Priority(String code, Map<String, String> text, String source) {}

    /** Of the place, else the one that holds for all others. */
    public QueueRule of(String place) {
        var row = session.createNativeQuery(
                        "select * from queue_rule where place in (:place, '*') order by place = '*' limit 1",
                        Tuple.class)
                .setParameter("place", place)
                .getSingleResult();
        return new QueueRule(
                place,
                row.get("version", Long.class),
                row.get("near_minutes", Integer.class),
                row.get("booked_share", Integer.class),
                row.get("remote_share", Integer.class),
                row.get("hand_minutes", Integer.class),
                row.get("check_in_before", Integer.class),
                row.get("check_in_after", Integer.class),
                row.get("delay_until", Integer.class),
                row.get("delay_kept", Integer.class),
                row.get("remote_after_opening", Integer.class),
                row.get("remote_before_closing", Integer.class),
                row.get("most_waiting", Integer.class),
                row.get("undo_minutes", Integer.class),
                row.get("at_closing", String.class),
                row.get("closing_minutes", Integer.class));
    }

    /** Gives the place one of its own, which says the same, and locks it. */
    public void own(String place) {
        session.createNativeMutationQuery("""
                        insert into queue_rule
                        select :place, version, near_minutes, booked_share, remote_share, hand_minutes, check_in_before, check_in_after,
                          delay_until, delay_kept, remote_after_opening, remote_before_closing, most_waiting, undo_minutes, at_closing,
                          closing_minutes
                        from queue_rule where place = '*' on conflict do nothing""").setParameter("place", place).executeUpdate();
        session.createNativeQuery("select 1 from queue_rule where place = :place for no key update", Integer.class)
                .setParameter("place", place)
                .getResultList();
    }

    public void replace(QueueRule rule) {
        session.createNativeMutationQuery("""
                        update queue_rule
                        set version = :version, near_minutes = :near, booked_share = :booked, remote_share = :remote, hand_minutes = :hand,
                          check_in_before = :before, check_in_after = :after, delay_until = :until, delay_kept = :kept,
                          remote_after_opening = :afterOpening, remote_before_closing = :beforeClosing, most_waiting = :most,
                          undo_minutes = :undo, at_closing = :atClosing, closing_minutes = :closing
                        where place = :place""")
                .setParameter("version", rule.version())
                .setParameter("near", rule.nearMinutes())
                .setParameter("booked", rule.bookedShare(), Integer.class)
                .setParameter("remote", rule.remoteShare(), Integer.class)
                .setParameter("hand", rule.handMinutes())
                .setParameter("before", rule.checkInBefore())
                .setParameter("after", rule.checkInAfter())
                .setParameter("until", rule.delayUntil())
                .setParameter("kept", rule.delayKept())
                .setParameter("afterOpening", rule.remoteAfterOpening())
                .setParameter("beforeClosing", rule.remoteBeforeClosing())
                .setParameter("most", rule.mostWaiting())
                .setParameter("undo", rule.undoMinutes())
                .setParameter("atClosing", rule.atClosing())
                .setParameter("closing", rule.closingMinutes())
                .setParameter("place", rule.place())
                .executeUpdate();
    }

    /** Those that hold on the day. */
    public List<Priority> priorities(LocalDate day) {
        return session.createNativeQuery("""
                        select code, text_lv, text_en, text_ru, source from queue_priority
                        where valid_from <= cast(:day as date) and (valid_to is null or valid_to >= cast(:day as date)) order by position, code""", Tuple.class).setParameter("day", day.toString()).getResultList().stream()
                .map(row -> new Priority(
                        row.get("code", String.class),
                        Map.of(
                                "lv",
                                row.get("text_lv", String.class),
                                "en",
                                row.get("text_en", String.class),
                                "ru",
                                row.get("text_ru", String.class)),
                        row.get("source", String.class)))
                .toList();
    }

    public boolean isPriority(String code, LocalDate day) {
        return priorities(day).stream().anyMatch(each -> each.code().equals(code));
    }
}
