package lv.ocma.appointments.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes what each change has made of a visit, from the visit as it is stored then, and reads it again. */
@ApplicationScoped
public class VisitHistory {

    private static final String INSERT = """
            insert into booking_change (id, booking, changed_at, action, by_kind, by_role, state)
            select :id, b.id, :now, :action, :kind, :role, jsonb_build_object(
              'status', b.status, 'place', b.place, 'start', b.starts_at, 'end', b.ends_at,
              'outsideHours', b.outside_hours, 'unserved', b.unserved,
              'items', (select jsonb_agg(jsonb_build_object('service', i.service, 'person', i.person) order by i.position)
                        from booking_item i where i.booking = b.id))
            from booking b where b.id = :booking""";

    private static final String READ = """
            select id, changed_at, action, by_kind, by_role, before, state from (
              select c.id, c.changed_at, c.action, c.by_kind, c.by_role, cast(c.state as text) as state,
                lag(cast(c.state as text)) over (order by c.id) as before
              from booking_change c where c.booking = :booking) changes
            where cast(:after as uuid) is null or id > cast(:after as uuid)
            order by id limit :limit""";

    private static final By RULE = new By("RULE", null);

    private final Session session;
    private final ObjectMapper json;
    private final Clock clock;

    VisitHistory(Session session, ObjectMapper json, Clock clock) {
        this.session = session;
        this.json = json;
        this.clock = clock;
    }

    private record By(String kind, @Nullable String role) {

        static By of(Caller caller, boolean byToken) {
            var role = caller.roles().stream()
                    .min(Comparator.naturalOrder())
                    .map(StaffRole::claim)
                    .orElse(null);
            return byToken ? new By("MANAGE_TOKEN", null) : new By(caller.kind().name(), role);
        }
    }

    /**
     * In the running transaction, once all of the change is made.
     *
     * @param action as the audit calls it, e.g. {@code appointment.reschedule}
     * @param byToken whether nothing but the manage token of the visit opened it to the caller
     */
    public void changed(Caller caller, boolean byToken, String action, UUID booking) {
        insert(action, booking, By.of(caller, byToken));
    }

    /** As {@link #changed}, where nobody calls. */
    public void changedByRule(String action, UUID booking) {
        insert(action, booking, RULE);
    }

    private void insert(String action, UUID booking, By by) {
        session.flush();
        session.createNativeMutationQuery(INSERT)
                .setParameter("id", Ids.next())
                .setParameter("booking", booking)
                .setParameter("now", clock.instant())
                .setParameter("action", name(action))
                .setParameter("kind", by.kind())
                .setParameter("role", by.role(), String.class)
                .executeUpdate();
    }

    /** {@code appointment.add-items} is {@code ADD_ITEMS}. */
    private static String name(String action) {
        return action.substring(action.lastIndexOf('.') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** In the order in which they happened, after the given one. */
    public List<VisitChange> of(UUID booking, @Nullable UUID after, int limit) {
        return session
                .createNativeQuery(READ, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("changed_at", Instant.class)
                .addScalar("action", String.class)
                .addScalar("by_kind", String.class)
                .addScalar("by_role", String.class)
                .addScalar("before", String.class)
                .addScalar("state", String.class)
                .setParameter("booking", booking)
                .setParameter("after", after, UUID.class)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(this::change)
                .toList();
    }

    private VisitChange change(Tuple row) {
        var before = row.get("before", String.class);
        return VisitChange.of(
                row.get("id", UUID.class),
                local(row.get("changed_at", Instant.class)),
                row.get("action", String.class),
                new VisitChange.By(row.get("by_kind", String.class), row.get("by_role", String.class)),
                before == null ? null : state(before),
                state(row.get("state", String.class)));
    }

    private VisitState state(String text) {
        try {
            var state = json.readValue(text, VisitState.class);
            return new VisitState(
                    state.status(),
                    state.place(),
                    local(state.start().toInstant()),
                    local(state.end().toInstant()),
                    state.items(),
                    state.outsideHours(),
                    state.unserved());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A change of a visit cannot be read", e);
        }
    }

    private static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }
}
