package lv.ocma.complaints.call;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What employees say on the phone, from the resource {@code phrases/calls.json}: the words may change without the code. */
@Singleton
class Phrases {

    private static final String RESOURCE = "/phrases/calls.json";

    private final List<OfLanguage> all;

    Phrases(ObjectMapper json) {
        try (InputStream words = Objects.requireNonNull(Phrases.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            all = List.copyOf(json.readValue(words, new TypeReference<List<OfLanguage>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param greeting with the places {@code {place}} and {@code {employee}}
     * @param earlyEnds what is said as a call ends early, for each reason
     */
    record OfLanguage(String language, String greeting, String goodbye, Map<EarlyEnd, String> earlyEnds) {

        String earlyEnd(EarlyEnd reason) {
            return Objects.requireNonNull(earlyEnds.get(reason), () -> language + " has no words for " + reason);
        }

        String greeting(String place, String employee) {
            return greeting.replace("{place}", place).replace("{employee}", employee);
        }
    }

    List<OfLanguage> all() {
        return all;
    }
}
