package lv.ocma.gateway.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

    @Test
    void a_service_says_how_long_and_how_long_past_that() {
        var life = Lifetime.of(List.of("public, max-age=60", "Stale-While-Revalidate=30, stale-if-error=600"));

        assertEquals(new Lifetime(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMinutes(10)), life);
    }

    @Test
    void an_operator_may_shorten_what_is_past_its_time() {
        var life = Lifetime.of(List.of("public, max-age=60, stale-while-revalidate=99, stale-if-error=5"))
                .within(Duration.ofSeconds(30), Duration.ofSeconds(600));

        assertEquals(new Lifetime(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(5)), life);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "max-age=60",
                "public",
                "public, max-age=0",
                "public, max-age=-1",
                "public, max-age=soon",
                "public, max-age=99999999999999999999",
                "public, no-cache, max-age=60",
                "public, no-store, max-age=60",
                "private, public, max-age=60",
                "public, max-age=60, must-revalidate",
                "public, max-age=60, s-maxage=0",
            })
    void anything_else_is_not_kept(String cacheControl) {
        assertFalse(Lifetime.of(List.of(cacheControl)).isKept());
    }

    @ParameterizedTest
    @CsvSource({
        "Vary,'Accept, Accept-Language',true",
        "Vary,accept-encoding,true",
        "Vary,*,false",
        "Vary,Authorization,false",
        "Set-Cookie,a=b,false",
        "Content-Encoding,gzip,false"
    })
    void what_depends_on_more_than_a_key_tells_is_not_kept(String name, String value, boolean expected) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("Cache-Control", "public, max-age=60")
                .add(name, value);

        assertEquals(expected, Answers.lifetime(headers).isKept());
    }

    @Test
    void the_order_of_parameters_makes_a_difference_only_among_those_of_one_name() {
        assertEquals(Key.of("/", "b=2&a=1&b=1", "*/*", "lv"), Key.of("/", "a=1&b=2&b=1", " */* ", "lv"));
        assertFalse(Key.of("/", "b=1&b=2", "*/*", "lv").equals(Key.of("/", "b=2&b=1", "*/*", "lv")));
        assertFalse(Key.of("/", null, "*/*", "lv").equals(Key.of("/", "", "*/*", "lv")));
        assertTrue(Key.of("/", "a", "text/CSV, */*", "lv").equals(Key.of("/", "a", "text/csv,*/*", "lv")));
    }
}
