package lv.ocma.notifications.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.util.Objects;
import lv.ocma.notifications.courier.Verified;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    /** The vector that the reference libraries of Standard Webhooks are tested with. */
    @Test
    void a_known_message_has_its_known_signature() {
        var key = new SigningKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                key.signature(ID, 1_614_265_330L, "{\"test\": 2432232314}"));
    }

    @Test
    void a_secret_has_thirty_two_random_bytes_and_signs_so_that_its_holder_can_tell() {
        var key = SigningKey.make("v1");
        assertNotEquals(key, SigningKey.make("v1"));
        assertTrue(Objects.requireNonNull(key.secret()).matches("whsec_[A-Za-z0-9+/]{43}="));
        assertNull(key.publicKey());
        assertTrue(Verified.bySecret(Objects.requireNonNull(key.secret()), ID, "7", "{}", key.signature(ID, 7, "{}")));
        assertFalse(
                Verified.bySecret(Objects.requireNonNull(key.secret()), ID, "7", "{ }", key.signature(ID, 7, "{}")));
    }

    @Test
    void the_public_key_alone_verifies_what_the_private_one_has_signed() throws GeneralSecurityException {
        var key = SigningKey.make("v1a");
        assertNull(key.secret());
        var known = Objects.requireNonNull(key.publicKey());
        assertTrue(known.matches("whpk_[A-Za-z0-9+/]{43}="));
        assertTrue(Verified.byPublicKey(known, ID, "7", "{\"ā\":1}", key.signature(ID, 7, "{\"ā\":1}")));
        assertFalse(Verified.byPublicKey(known, ID, "8", "{\"ā\":1}", key.signature(ID, 7, "{\"ā\":1}")));
        var other = Objects.requireNonNull(SigningKey.make("v1a").publicKey());
        assertFalse(Verified.byPublicKey(other, ID, "7", "{\"ā\":1}", key.signature(ID, 7, "{\"ā\":1}")));
    }

    @Test
    void a_key_is_not_shown_where_it_is_printed() {
        for (var kind : new String[] {"v1", "v1a"}) {
            var key = SigningKey.make(kind);
            assertFalse(key.toString().contains(key.text().substring(6)));
            assertTrue(key.text().getBytes(UTF_8).length > 40);
        }
    }
}
