package lv.ocma.notifications.preference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.letter.PostalAddress;
import org.jspecify.annotations.Nullable;

/** How some persons want to be told, as it was read for all of them at once; of anybody else nothing is known. */
public final class KnownWishes {

    private final Map<UUID, ContactPreference> known;
    private final ContactPreferences preferences;
    private final LocalDate today;

    KnownWishes(Map<UUID, ContactPreference> known, ContactPreferences preferences, LocalDate today) {
        this.known = known;
        this.preferences = preferences;
        this.today = today;
    }

    /** The addresses of the matter are those that were given with it; what is missing there is what the person has said for all. */
    public Reachable of(Contact contact) {
        var person = contact.person();
        var said = person == null ? Optional.<ContactPreference>empty() : Optional.ofNullable(known.get(person));
        var order = Reachable.order(
                Wishes.channel(contact.channel()),
                said.map(ContactPreference::channels).orElse(List.of()),
                contact.address() != null);
        return new Reachable(
                order,
                person,
                said.map(ContactPreference::language).orElse(null),
                either(contact.email(), said.map(ContactPreference::email).orElse(null)),
                either(contact.phone(), said.map(ContactPreference::phone).orElse(null)),
                said.map(ContactPreference::eAddress).orElse(null),
                postal(contact).or(() -> said.map(ContactPreference::postal)).orElse(null));
    }

    /** That all of them were written to, in the running transaction: last in it, as whoever writes to one of them too waits until it ends. */
    public void used() {
        if (!known.isEmpty()) {
            preferences.used(known.keySet(), today);
        }
    }

    /** Nothing where no letter can be addressed to it. */
    private static Optional<PostalAddress> postal(Contact contact) {
        return Optional.ofNullable(contact.address())
                .flatMap(left -> Optional.ofNullable(either(left.name(), contact.name()))
                        .flatMap(name -> PostalAddress.of(name, left.lines(), left.postalCode(), left.country())));
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
