package lv.ocma.gateway.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.MultiMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTagsTest {

    @Test
    void a_strong_tag_names_its_coding_and_a_weak_one_stands_for_all() {
        assertEquals("\"abc;gzip\"", EntityTags.of("\"abc\"", Coding.GZIP));
        assertEquals("\"abc\"", EntityTags.of("\"abc\"", Coding.IDENTITY));
        assertEquals("W/\"abc\"", EntityTags.of("W/\"abc\"", Coding.BROTLI));
    }

    @Test
    void a_service_sees_its_own_tags_again() {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .add("If-None-Match", "\"a;gzip\", W/\"b;br\", \"c\"")
                .add("If-Match", "\"v7;br\"")
                .add("If-Modified-Since", "never");

        EntityTags.toService(headers);

        assertEquals("\"a\", W/\"b\", \"c\"", headers.get("If-None-Match"));
        assertEquals("\"v7\"", headers.get("If-Match"));
        assertEquals("never", headers.get("If-Modified-Since"));
    }

    @Test
    void a_caller_is_told_the_tag_that_it_holds() {
        assertEquals("\"a;br\"", EntityTags.held("\"a\"", List.of("\"x\"", "\"b\", \"a;br\"")));
        assertEquals("\"a\"", EntityTags.held("\"a\"", List.of("W/\"a\"")));
        assertEquals("\"a\"", EntityTags.held("\"a\"", List.of("*")));
        assertEquals("W/\"a\"", EntityTags.held("W/\"a\"", List.of("W/\"a\"")));
        assertNull(EntityTags.held("\"a\"", List.of("\"b;gzip\"")));
    }
}
