package lv.ocma.notifications.eaddress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.eaddress.EAddressAdapter.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EAddressAdapterTest {

    private static final String MIME = "Subject: Invented\r\n\r\nText\r\n";

    private URI url;
    private TestAdapter there;
    private EAddressAdapter adapter;

    @BeforeEach
    void begin() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            url = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        there = new TestAdapter(url);
        adapter = new EAddressAdapter(new Patient(url), url);
    }

    @AfterEach
    void end() {
        adapter.close();
        there.close();
    }

    private Answer put() {
        return adapter.put(UUID.randomUUID(), "_DEFAULT@32000000000", MIME);
    }

    @ParameterizedTest
    @CsvSource({
        "200, Taken[]",
        "201, Taken[]",
        "202, Taken[]",
        "400, Never[code=e-address-400]",
        "401, Away[code=e-address-401]",
        "403, Away[code=e-address-403]",
        "404, Never[code=e-address-unknown]",
        "408, Later[code=e-address-408]",
        "413, Never[code=e-address-too-large]",
        "429, Later[code=e-address-429]",
        "302, Later[code=e-address-302]",
        "500, Later[code=e-address-500]",
        "503, Later[code=e-address-503]"
    })
    void each_status_says_what_became_of_the_message(int status, String answer) {
        there.answering(status);
        assertEquals(answer, put().toString());
    }

    @Test
    void what_is_larger_than_the_limit_is_not_even_sent_and_a_larger_limit_holds_when_it_is_learned() {
        there.takingAtMost(MIME.length() - 1);
        assertInstanceOf(Answer.Taken.class, adapter.knock());
        assertEquals(new Answer.Never("e-address-too-large"), put());
        assertEquals(0, there.puts().size());
        there.takingAtMost(MIME.length());
        assertInstanceOf(Answer.Taken.class, adapter.knock());
        assertInstanceOf(Answer.Taken.class, put());
    }

    @Test
    void an_adapter_that_is_not_there_is_no_fault_of_the_message() {
        there.close();
        assertEquals(new Answer.Away("e-address-connection"), put());
        assertEquals(new Answer.Away("e-address-connection"), adapter.knock());
    }

    private record Patient(URI at) implements EAddressSettings {

        @Override
        public Optional<URI> url() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> token() {
            return Optional.empty();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration receiptsEvery() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public int perSecond() {
            return 0;
        }
    }
}
