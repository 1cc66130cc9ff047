package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The mail sink: what would have reached people. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Addresses addresses;

    Mailbox(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Every copy, oldest first. */
    List<Letter> copies(String address) {
        return given().baseUri(addresses.mail())
                .queryParam("to", address)
                .get("/api/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("", Letter.class);
    }

    /** Each message once, in the order in which they first came. A crash may repeat a copy, never with another Message-ID. */
    List<Letter> messages(String address) {
        var seen = new HashSet<String>();
        return copies(address).stream()
                .filter(letter -> seen.add(letter.messageId()))
                .toList();
    }

    /** Waits until all that are due have come; one too many is an error at once. */
    List<Letter> awaits(String address, int due) {
        var found = Eventually.gives(
                due + " messages to " + address,
                PATIENCE,
                () -> Optional.of(messages(address)).filter(messages -> messages.size() >= due));
        assertEquals(
                due,
                found.size(),
                () -> "messages to " + address + ": "
                        + found.stream().map(Letter::subject).toList());
        return found;
    }

    Letter awaitsOne(String address) {
        return awaits(address, 1).getFirst();
    }
}
