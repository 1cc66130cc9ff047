package lv.ocma.notifications.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.message.Channel;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Knows how somebody wants to be told of a matter (V3). */
@ApplicationScoped
public class Wishes {

    private final ContactPreferences preferences;
    private final Clock clock;

    Wishes(ContactPreferences preferences, Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
    }

    /** In the running transaction, for a message that is written in it. The addresses of the matter are those that were given with it; what is missing there is what the person has said for all. */
    public Reachable of(Contact contact) {
        var known = known(Stream.ofNullable(contact.person()).toList());
        known.used();
        return known.of(contact);
    }

    /** In the running transaction, of all of them by one look. */
    public KnownWishes known(Collection<UUID> persons) {
        return new KnownWishes(preferences.of(persons), preferences, Zones.today(clock));
    }

    /** As was said with the matter alone. */
    public static Reachable asGiven(Contact contact) {
        return new Reachable(
                Reachable.order(null, List.of(), false),
                contact.person(),
                null,
                contact.email(),
                contact.phone(),
                null,
                null);
    }

    /** One that a newer release knows is passed over. */
    static @Nullable Channel channel(@Nullable String name) {
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
