package lv.ocma.gateway.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    private static final long FOR_EVER = Long.MAX_VALUE / 4;

    @Test
    void what_is_older_than_it_may_be_is_not_known() {
        var recent = new Recent<String, String>(2, 0);
        recent.put("a", "1");
        assertNull(recent.find("a"));
    }

    @Test
    void no_more_is_remembered_than_there_is_room_for_and_it_is_the_latest() {
        var recent = new Recent<Integer, Integer>(100, FOR_EVER);
        for (var each = 0; each < 10_000; each++) {
            recent.put(each, each);
            assertEquals(each, recent.find(each));
        }
        var known = IntStream.range(0, 10_000)
                .filter(each -> recent.find(each) != null)
                .toArray();
        assertTrue(known.length >= 100 && known.length <= 200, "remembered " + known.length);
        assertTrue(IntStream.of(known).allMatch(each -> each >= 9_800));
    }
}
