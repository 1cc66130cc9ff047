package lv.ocma.appointments.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;

/** The rules of all places; only what a place has set itself is stored. */
@ApplicationScoped
public class Rulebook {

    private static final String FIND = """
            select r.place, r.version, r.buffer_minutes, c.channel, c.notice_minutes, c.furthest_days, c.share_percent, c.release_days
            from booking_rules r left join booking_channel_rule c on c.place = r.place
            where r.place = any(:places)""";

    private final Session session;
    private final RuleDefaults defaults;

    Rulebook(Session session, RuleDefaults defaults) {
        this.session = session;
        this.defaults = defaults;
    }

    public PlaceRules of(String place) {
        return Objects.requireNonNull(of(List.of(place)).get(place));
    }

    /** Of every place, in one query. */
    public Map<String, PlaceRules> of(Collection<String> places) {
        var rules = new HashMap<String, PlaceRules>();
        places.forEach(place -> rules.put(place, usual(place)));
        var rows = session.createNativeQuery(FIND, Tuple.class)
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .getResultList();
        for (var row : rows) {
            rules.compute(row.get("place", String.class), (place, before) -> read(Objects.requireNonNull(before), row));
        }
        return rules;
    }

    PlaceRules usual(String place) {
        var channels = new EnumMap<Channel, ChannelRule>(Channel.class);
        for (var channel : Channel.values()) {
            channels.put(channel, usual());
        }
        return new PlaceRules(place, 0, Math.toIntExact(defaults.buffer().toMinutes()), channels);
    }

    ChannelRule usual() {
        return new ChannelRule(Math.toIntExact(defaults.shortestNotice().toMinutes()), defaults.furthestDays(), 0, 0);
    }

    private static PlaceRules read(PlaceRules before, Tuple row) {
        var channels = new EnumMap<>(before.channels());
        var channel = row.get("channel", String.class);
        if (channel != null) {
            channels.put(
                    Channel.valueOf(channel),
                    new ChannelRule(
                            row.get("notice_minutes", Integer.class),
                            row.get("furthest_days", Integer.class),
                            row.get("share_percent", Integer.class),
                            row.get("release_days", Integer.class)));
        }
        return new PlaceRules(
                before.place(), row.get("version", Long.class), row.get("buffer_minutes", Integer.class), channels);
    }
}
