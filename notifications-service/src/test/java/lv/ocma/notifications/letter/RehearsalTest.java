package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.Optional;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    /** Nothing that is published can be understood. */
    private static final PublishedWords NEWER = new PublishedWords() {
        @Override
        public Optional<Words> email(String kind, Language language) {
            return Optional.empty();
        }

        @Override
        public Optional<ShortWords> sms(String kind, Language language) {
            throw new IllegalStateException("of a newer release");
        }
    };

    @Test
    void templates_of_a_newer_release_do_not_stop_the_start_of_an_older_one() {
        var letters = new Letters("ocma@example.org", "mailto:ocma@example.org", NEWER, Clock.systemUTC());
        assertDoesNotThrow(() -> new Rehearsal(letters, Clock.systemUTC()).write(new StartupEvent()));
    }
}
