package lv.ocma.platform.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** Personal members of events as JWE (compact, direct key, AES-256-GCM) with the key's id in the header. */
@Singleton
public class EventCipher {

    private final Keys keys;
    private final ObjectMapper json;

    EventCipher(@ConfigProperty(name = "ocma.event-keys") String keys, ObjectMapper json) {
        this.keys = Keys.of("OCMA_EVENT_KEYS", keys);
        this.json = json;
        // A key that cannot be used stops the start, and the first event does not wait for what loads once.
        var _ = decrypt(encrypt("rehearsal"), String.class);
    }

    Keys keys() {
        return keys;
    }

    public String encrypt(Object personal) {
        try {
            var ring = keys.ring();
            var jwe = restricted();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setKeyIdHeaderValue(ring.currentId());
            jwe.setContentTypeHeaderValue("application/json");
            jwe.setKey(ring.current());
            jwe.setPayload(json.writeValueAsString(personal));
            return jwe.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("Encryption of an event member failed", e);
        }
    }

    public <T> T decrypt(String compact, Class<T> type) {
        try {
            var jwe = restricted();
            jwe.setCompactSerialization(compact);
            jwe.setKey(keys.ring().require(jwe.getKeyIdHeaderValue()));
            return json.readValue(jwe.getPayload(), type);
        } catch (JoseException | JsonProcessingException e) {
            // The cause may quote the clear text: it stays behind.
            throw new IllegalStateException(
                    "Decryption of an event member failed: " + e.getClass().getSimpleName());
        }
    }

    private static JsonWebEncryption restricted() {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT));
        jwe.setContentEncryptionAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
        return jwe;
    }
}
