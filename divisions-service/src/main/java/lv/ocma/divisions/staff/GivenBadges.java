package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.privacy.LookupHash;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Badges of employees who are erased: their numbers are not known any more, only that they are not to be given again. */
@ApplicationScoped
class GivenBadges {

    private static final String KIND = "staff-badge";

    private final Session database;
    private final LookupHash hashes;

    GivenBadges(Session database, LookupHash hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    @Nullable
    Badge badge(@Nullable String number) {
        return number == null ? null : new Badge(number, hashes.of(KIND, number));
    }

    void add(String hash) {
        database.createNativeMutationQuery("insert into staff_badge_given (hash) values (:hash) on conflict do nothing")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    boolean contain(Badge badge) {
        return !database.createNativeQuery("select hash from staff_badge_given where hash = :hash", String.class)
                .setParameter("hash", badge.hash())
                .getResultList()
                .isEmpty();
    }
}
