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
    public record Priority(String code, Map<String, String> text) {}

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

    /** Those that hold on the day. */
    public List<Priority> priorities(LocalDate day) {
        return session.createNativeQuery("""
                        select code, text_lv, text_en, text_ru from queue_priority
                        where valid_from <= cast(:day as date) and (valid_to is null or valid_to >= cast(:day as date)) order by position, code""", Tuple.class).setParameter("day", day.toString()).getResultList().stream()
                .map(row -> new Priority(
                        row.get("code", String.class),
                        Map.of(
                                "lv",
                                row.get("text_lv", String.class),
                                "en",
                                row.get("text_en", String.class),
                                "ru",
                                row.get("text_ru", String.class))))
                .toList();
    }

    public boolean isPriority(String code, LocalDate day) {
        return priorities(day).stream().anyMatch(each -> each.code().equals(code));
    }
}
