package lv.ocma.notifications.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;

/** Takes down what persons say of how they want to be reached; of their own alone. */
@ApplicationScoped
class PreferenceDesk {

    /** Of what nobody has said yet. */
    private static final long NONE = -1;

    private static final String KIND = "contact-preferences";

    private final ContactPreferences preferences;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    PreferenceDesk(ContactPreferences preferences, Preconditions preconditions, Audit audit, Clock clock) {
        this.preferences = preferences;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version for the ETag */
    record Versioned(ContactPreferencesView view, long version) {}

    Versioned of(Caller caller) {
        var person = person(caller);
        audit.read(caller, "contact-preferences.read", KIND, person, null, null);
        return shown(preferences.findByIdOptional(person));
    }

    @Transactional
    Versioned change(NewContactPreferences wanted, Caller caller) {
        var person = person(caller);
        var known = preferences.lock(person);
        preconditions.requireMatch(version(known));
        var valid = wanted.requireValid();
        var now = clock.instant();
        known.ifPresentOrElse(
                said -> said.change(valid, now), () -> preferences.persist(new ContactPreference(person, valid, now)));
        preferences.flush();
        audit.change(caller, "contact-preferences.change", KIND, person, null);
        return shown(preferences.findByIdOptional(person));
    }

    /** What is usual holds again. */
    @Transactional
    void forget(Caller caller) {
        var person = person(caller);
        var known = preferences.lock(person);
        preconditions.requireMatch(version(known));
        known.ifPresent(preferences::delete);
        audit.change(caller, "contact-preferences.forget", KIND, person, null);
    }

    private static UUID person(Caller caller) {
        return Optional.ofNullable(caller.person()).orElseThrow(() -> new Forbidden("forbidden"));
    }

    private static Versioned shown(Optional<ContactPreference> known) {
        return new Versioned(
                known.map(ContactPreferencesView::of).orElseGet(ContactPreferencesView::usual), version(known));
    }

    private static long version(Optional<ContactPreference> known) {
        return known.map(ContactPreference::version).orElse(NONE);
    }
}
