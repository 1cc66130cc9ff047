package lv.ocma.notifications.preference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.letter.PostalAddress;
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

    /** In the running transaction. The addresses of the matter are those that were given with it; what is missing there is what the person has said for all. */
    public Reachable of(Contact contact) {
        var person = contact.person();
        var known = person == null ? Optional.<ContactPreference>empty() : preferences.findByIdOptional(person);
        known.ifPresent(_ -> preferences.used(Objects.requireNonNull(person), Zones.today(clock)));
        var order = Reachable.order(
                channel(contact.channel()),
                known.map(ContactPreference::channels).orElse(List.of()),
                contact.address() != null);
        return new Reachable(
                order,
                person,
                known.map(ContactPreference::language).orElse(null),
                either(contact.email(), known.map(ContactPreference::email).orElse(null)),
                either(contact.phone(), known.map(ContactPreference::phone).orElse(null)),
                known.map(ContactPreference::eAddress).orElse(null),
                postal(contact).or(() -> known.map(ContactPreference::postal)).orElse(null));
    }

    /** Nothing where no letter can be addressed to it. */
    private static Optional<PostalAddress> postal(Contact contact) {
        return Optional.ofNullable(contact.address())
                .flatMap(left -> Optional.ofNullable(either(left.name(), contact.name()))
                        .flatMap(name -> PostalAddress.of(name, left.lines(), left.postalCode(), left.country())));
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
    private static @Nullable Channel channel(@Nullable String name) {
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
