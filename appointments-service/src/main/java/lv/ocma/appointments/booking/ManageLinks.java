package lv.ocma.appointments.booking;

import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.privacy.LookupHash;
import org.jspecify.annotations.Nullable;

/**
 * Addresses under which a customer comes back to a visit: the page that the client over which it was booked has for that, else the office's own. Of
 * somebody who is not signed in, and of a caller for whom an employee booked, the fragment holds what opens the visit. The manage token itself is known
 * nowhere any more, and no employee is given one, so that links have one of their own, which follows from a key and the visit.
 */
@ApplicationScoped
public class ManageLinks {

    private final Pages pages;
    private final LookupHash hashes;

    ManageLinks(Pages pages, LookupHash hashes) {
        this.pages = pages;
        this.hashes = hashes;
    }

    /** What clients have told the office of themselves. */
    @ConfigMapping(prefix = "ocma.clients")
    interface Pages {

        /** Page on which a visit is confirmed, moved or cancelled, by client; it reads the fragment, which no server is sent. */
        Map<String, URI> managePages();

        /** That of all others. Nobody signs in there, so it is only for who has a token. */
        URI managePage();
    }

    /** Empty where its customer has to sign in, and nobody knows where. */
    Optional<String> of(Booking booking) {
        var token = token(booking);
        return (token.isEmpty()
                        ? pageOf(booking.origin().client())
                        : page(booking.origin().client()))
                .map(page -> page + "#appointment=" + booking.id()
                        + token.map(each -> "&token=" + each).orElse(""));
    }

    /** Where the client shows their visits to customers, or else the office to who has a token. */
    public Optional<URI> page(@Nullable String client) {
        return pageOf(client).or(() -> Optional.of(pages.managePage()));
    }

    private Optional<URI> pageOf(@Nullable String client) {
        return Optional.ofNullable(client == null ? null : pages.managePages().get(client));
    }

    /** Only who is not signed in has one, and who may not know yet how to: a caller. */
    private Optional<String> token(Booking booking) {
        return booking.manageTokenHash() == null && !booking.origin().isOfStaff()
                ? Optional.empty()
                : Optional.of(tokenOf(booking.id()));
    }

    /** Whether the token opens the visit: the one that was given with it, or that of its links. */
    boolean isOpenedBy(String token, Booking booking) {
        return Tokens.hash(token).equals(booking.manageTokenHash())
                || token(booking).filter(own -> isSame(own, token)).isPresent();
    }

    private String tokenOf(UUID booking) {
        return hashes.of("manage-link", booking.toString());
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
