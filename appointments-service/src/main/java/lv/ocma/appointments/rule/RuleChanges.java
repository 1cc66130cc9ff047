package lv.ocma.appointments.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What staff have set for a place, with its values: whoever was refused or passed by a rule can be told later which one held then (V5). Rows are only
 * added, in the transaction that sets it, and nothing personal of customers is in them.
 */
@ApplicationScoped
public class RuleChanges {

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;
    private final Audit audit;

    RuleChanges(Session session, ObjectMapper json, Clock clock, Audit audit) {
        this.session = session;
        this.json = json;
        this.clock = clock;
        this.audit = audit;
    }

    /** What was set. */
    public enum Kind {
        QUEUE_RULE("queue.rule", "queue"),
        BOOKING_RULES("booking-rules.set", "place"),
        COUNTER("counter.set", "counter"),
        TICKETS("queue.tickets", "queue"),
        LATE_NOTICE("queue.late-notice", "queue");

        private final String action;
        private final String object;

        Kind(String action, String object) {
            this.action = action;
            this.object = object;
        }
    }

    /**
     * With its row of the audit, in the running transaction.
     *
     * @param id of what was set
     * @param told as it was set, whole
     */
    public void add(Caller caller, Kind kind, String place, String id, Object told) {
        session.createNativeMutationQuery("""
                        insert into rule_change (id, place, kind, told, set_by, set_at)
                        values (:id, :place, :kind, cast(:told as jsonb), :by, :at)""")
                .setParameter("id", Ids.next())
                .setParameter("place", place)
                .setParameter("kind", kind.name())
                .setParameter("told", written(told))
                .setParameter("by", String.valueOf(caller.subject()))
                .setParameter("at", clock.instant())
                .executeUpdate();
        audit.change(caller, kind.action, kind.object, id, place);
    }

    /** The latest first. */
    List<RuleChangeView> of(String place, @Nullable UUID before, int most) {
        return session
                .createNativeQuery("""
                        select id, kind, cast(told as text) as told, set_by, set_at from rule_change
                        where place = :place and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc limit :most""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("told", String.class)
                .addScalar("set_by", String.class)
                .addScalar("set_at", Instant.class)
                .setParameter("place", place)
                .setParameter("before", before, UUID.class)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(row -> new RuleChangeView(
                        row.get("id", UUID.class),
                        row.get("kind", String.class),
                        read(row.get("told", String.class)),
                        row.get("set_by", String.class),
                        Zones.inRiga(row.get("set_at", Instant.class))))
                .toList();
    }

    private String written(Object told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule that was set cannot be written", e);
        }
    }

    private Map<String, Object> read(String told) {
        try {
            return json.readValue(told, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule that was set cannot be read", e);
        }
    }
}
