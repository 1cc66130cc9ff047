package lv.ocma.divisions.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.ocma.platform.privacy.LookupHash;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Badges of employees who are erased: their numbers are not known any more, only that they are not to be given again. */
@ApplicationScoped
class GivenBadges {

    private static final String KIND = "staff-badge";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}]+");

    private final Session database;
    private final LookupHash hashes;

    GivenBadges(Session database, LookupHash hashes) {
        this.database = database;
        this.hashes = hashes;
    }

    @Nullable
    Badge badge(@Nullable String number) {
        if (number == null) {
            return null;
        }
        var printed = BETWEEN.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return new Badge(printed, hashes.of(KIND, printed.toUpperCase(Locale.ROOT)));
    }

    void add(String hash) {
        database.createNativeMutationQuery("insert into staff_badge_given (hash) values (:hash) on conflict do nothing")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** An older release remembered a number as it was written, and none is known any more to remember it anew. */
    boolean contain(Badge badge) {
        return !database.createNativeQuery("select hash from staff_badge_given where hash in (:hashes)", String.class)
                .setParameter("hashes", List.of(badge.hash(), hashes.of(KIND, badge.number())))
                .getResultList()
                .isEmpty();
    }
}
