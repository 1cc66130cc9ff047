package lv.ocma.appointments.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTokenTest {

    private static final SlotToken TOKEN = new SlotToken(
            "riga-3",
            Instant.parse("2026-06-15T06:00:00Z"),
            List.of(new Wanted("passport", 1), new Wanted("eid-card", 2)));

    @Test
    void a_token_says_the_same_to_whoever_reads_it_back() {
        assertEquals(Optional.of(TOKEN), SlotToken.decode(TOKEN.encode()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1|riga-3|29688840",
                "2|riga-3|29688840|passport:1",
                "1||29688840|passport:1",
                "1|riga 3|29688840|passport:1",
                "1|riga-3|-5|passport:1",
                "1|riga-3|99999999999|passport:1",
                "1|riga-3|29688840|",
                "1|riga-3|29688840|passport:0",
                "1|riga-3|29688840|passport:11",
                "1|riga-3|29688840|passport:1,passport:1",
                "1|riga-3|29688840|passport",
                "1|riga-3|029688840|passport:1",
                "1|riga-3|29688840|passport:1|more",
                "1|riga-3|29688840|a:1,b:1,c:1,d:1,e:1,f:1,g:1,h:1,i:1,j:1,k:1"
            })
    void what_was_never_issued_is_not_read(String text) {
        var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertEquals(Optional.empty(), SlotToken.decode(forged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "garbage", "////", "💥", "MXxyaWdhLTN8Mjk2ODg4NDB8cGFzc3BvcnQ6MQ=="})
    void garbage_is_not_read(String token) {
        assertEquals(Optional.empty(), SlotToken.decode(token));
    }

    @Test
    void a_token_of_any_length_is_refused_quickly() {
        assertEquals(Optional.empty(), SlotToken.decode("A".repeat(1_000_000)));
    }
}
