package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.booking.ManageLinks;
import lv.ocma.appointments.booking.WaitedVisits;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.privacy.LookupHash;
import org.jspecify.annotations.Nullable;

/**
 * Addresses under which a customer comes back to a wish, on the page of the client where visits are shown. As of visits, links have a token of their
 * own, which follows from a key and the wish; of a visit that is booked they have the visit's.
 */
@ApplicationScoped
class WishLinks {

    private final ManageLinks pages;
    private final WaitedVisits visits;
    private final LookupHash hashes;

    WishLinks(ManageLinks pages, WaitedVisits visits, LookupHash hashes) {
        this.pages = pages;
        this.visits = visits;
        this.hashes = hashes;
    }

    Optional<String> of(Wish wish) {
        var visit = wish.booking();
        if (visit != null) {
            return visits.link(visit).map(link -> link + "&waiting=" + wish.id());
        }
        return pages.page(wish.origin().client())
                .map(page -> page + "#waiting=" + wish.id()
                        + (wish.manageTokenHash() == null ? "" : "&token=" + tokenOf(wish.id())));
    }

    /** Whether the token opens the wish: the one that was given with it, or that of its links. */
    boolean isOpenedBy(@Nullable String token, Wish wish) {
        var own = wish.manageTokenHash();
        return token != null && own != null && (Tokens.hash(token).equals(own) || isSame(tokenOf(wish.id()), token));
    }

    private String tokenOf(UUID wish) {
        return hashes.of("waiting-link", wish.toString());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
