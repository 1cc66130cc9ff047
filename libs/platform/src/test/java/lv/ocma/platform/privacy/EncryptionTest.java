package lv.ocma.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import lv.ocma.platform.testing.Clause;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Clause("P5")
class EncryptionTest {

    private static final String OLD = "k1:" + key(1);
    private static final String NEW = "k2:" + key(2);
    private static final String TEXT = "Ānna Paraugs (invented)";

    @Test
    void a_column_is_unreadable_and_never_looks_the_same_twice() {
        var cipher = new ColumnCipher(NEW);

        var once = cipher.encrypt(TEXT);
        var twice = cipher.encrypt(TEXT);

        assertNotEquals(once, twice);
        assertFalse(once.contains("Paraugs"));
        assertTrue(once.startsWith("k2."));
        assertEquals(TEXT, cipher.decrypt(once));
    }

    @Test
    void after_a_rotation_old_values_stay_readable_and_new_ones_use_the_new_key() {
        var before = new ColumnCipher(OLD).encrypt(TEXT);
        var rotated = new ColumnCipher(NEW + "," + OLD);

        assertEquals(TEXT, rotated.decrypt(before));
        assertTrue(rotated.encrypt(TEXT).startsWith("k2."));
    }

    @Test
    void a_list_with_one_id_for_two_keys_is_refused_since_values_of_one_could_not_be_read() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ColumnCipher(
                        NEW + "," + NEW.substring(0, NEW.indexOf(':')) + OLD.substring(OLD.indexOf(':'))));
    }

    @Test
    void an_altered_value_is_refused() {
        var cipher = new ColumnCipher(NEW);
        var value = cipher.encrypt(TEXT);
        var last = value.charAt(value.length() - 3) == 'A' ? 'B' : 'A';
        var altered = value.substring(0, value.length() - 3) + last + value.substring(value.length() - 2);

        assertThrows(IllegalStateException.class, () -> cipher.decrypt(altered));
    }

    @Test
    void a_value_of_a_key_that_was_removed_says_which_key_is_missing() {
        var value = new ColumnCipher(OLD).encrypt(TEXT);

        var failure = assertThrows(IllegalStateException.class, () -> new ColumnCipher(NEW).decrypt(value));

        assertTrue(String.valueOf(failure.getMessage()).contains("k1"));
    }

    @Test
    void a_personal_member_of_an_event_travels_as_jwe_and_survives_a_rotation() {
        var json = new ObjectMapper();
        var jwe = new EventCipher(OLD, json).encrypt(Map.of("email", "anna@example.org"));

        assertEquals(5, jwe.split("\\.", -1).length);
        assertEquals(
                "anna@example.org",
                new EventCipher(NEW + "," + OLD, json).decrypt(jwe, Map.class).get("email"));
    }

    @Test
    void equal_values_of_two_kinds_have_different_hashes() {
        var hashes = new LookupHash(key(3));

        assertEquals(hashes.of("email", "a@example.org"), hashes.of("email", "a@example.org"));
        assertNotEquals(hashes.of("email", "1"), hashes.of("phone", "1"));
    }

    @Test
    void a_key_of_the_wrong_length_is_refused_without_being_shown() {
        var weak = Base64.getEncoder().encodeToString(new byte[16]);

        var failure = assertThrows(IllegalArgumentException.class, () -> new ColumnCipher("k1:" + weak));

        assertFalse(String.valueOf(failure.getMessage()).contains(weak));
    }

    @Test
    void keys_in_a_file_rotate_while_the_service_runs(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), OLD);
        var written = Files.getLastModifiedTime(file);
        var keys = Keys.of("TEST_KEYS", "file:" + file);
        assertEquals("k1", keys.ring().currentId());

        Files.writeString(file, NEW + "," + OLD + "\n");
        Files.setLastModifiedTime(file, written);
        keys.lookAgain();
        assertEquals("k2", keys.ring().currentId());
        assertEquals(KeyRing.of("", OLD).current(), keys.ring().require("k1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "half written", "k3:c2hvcnQ=", "k3", "k1:AQ==,k1:AQ=="})
    void a_mistake_in_a_file_of_keys_is_told_until_it_is_mended_and_changes_nothing(
            @Nullable String mistake, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), OLD);
        var watch = new KeyWatch(new ColumnCipher("file:" + file), new EventCipher(NEW, new ObjectMapper()));
        watch.look();
        assertEquals(Optional.empty(), told(watch));

        Files.delete(file);
        if (mistake != null) {
            Files.writeString(file, mistake);
        }
        watch.look();
        var told = told(watch).orElse("");
        assertTrue(told.contains("OCMA_COLUMN_KEYS"), told);
        assertFalse(told.contains("c2hvcnQ"), "no key is shown");
        assertEquals(HealthCheckResponse.Status.UP, watch.call().getStatus(), "the keys known before serve on");

        Files.writeString(file, OLD);
        watch.look();
        assertEquals(Optional.empty(), told(watch));
    }

    private static Optional<String> told(KeyWatch watch) {
        return watch.call().getData().map(data -> data.get("degraded")).map(String::valueOf);
    }

    @Test
    void a_service_whose_key_file_is_missing_at_the_start_does_not_start(@TempDir Path folder) {
        assertThrows(IllegalStateException.class, () -> new ColumnCipher("file:" + folder.resolve("nowhere")));
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
