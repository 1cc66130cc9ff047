package lv.ocma.appointments.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import org.hibernate.Session;

/** Tells the rules of a place to everybody, and lets its manager set them. */
@ApplicationScoped
class RuleDesk {

    private static final String KEEP = """
            insert into booking_rules (place, version, buffer_minutes) values (:place, 1, :buffer)
            on conflict (place) do update
            set version = booking_rules.version + 1, buffer_minutes = excluded.buffer_minutes""";
    private static final String ADD = """
            insert into booking_channel_rule (place, channel, notice_minutes, furthest_days, share_percent, release_days)
            values (:place, :channel, :notice, :furthest, :share, :release)""";

    private final Session session;
    private final Rulebook rulebook;
    private final Places places;
    private final Preconditions preconditions;
    private final RuleChanges changes;

    RuleDesk(Session session, Rulebook rulebook, Places places, Preconditions preconditions, RuleChanges changes) {
        this.session = session;
        this.rulebook = rulebook;
        this.places = places;
        this.preconditions = preconditions;
        this.changes = changes;
    }

    PlaceRules of(String place) {
        return places.find(place).map(known -> rulebook.of(known.id())).orElseThrow(() -> new NotFound("not-found"));
    }

    /** The place is locked, so that every booking sees either what was set before or all that is set now. */
    @Transactional
    PlaceRules set(String place, NewRules wanted, Caller caller) {
        var known = places.find(place).orElseThrow(() -> new NotFound("not-found"));
        if (!caller.worksAt(place, known.parent())) {
            throw new Forbidden("other-division");
        }
        places.lock(place);
        preconditions.requireMatch(rulebook.of(place).version());
        var channels = wanted.requireValid(rulebook.usual());
        session.createNativeMutationQuery("delete from booking_channel_rule where place = :place")
                .setParameter("place", place)
                .executeUpdate();
        session.createNativeMutationQuery(KEEP)
                .setParameter("place", place)
                .setParameter("buffer", Objects.requireNonNull(wanted.bufferMinutes()))
                .executeUpdate();
        channels.entrySet().forEach(channel -> add(place, channel));
        var set = rulebook.of(place);
        changes.add(caller, RuleChanges.Kind.BOOKING_RULES, place, place, RulesView.of(set));
        return set;
    }

    private void add(String place, Map.Entry<Channel, ChannelRule> channel) {
        var rule = channel.getValue();
        session.createNativeMutationQuery(ADD)
                .setParameter("place", place)
                .setParameter("channel", channel.getKey().name())
                .setParameter("notice", rule.noticeMinutes())
                .setParameter("furthest", rule.furthestDays())
                .setParameter("share", rule.sharePercent())
                .setParameter("release", rule.releaseDays())
                .executeUpdate();
    }
}
