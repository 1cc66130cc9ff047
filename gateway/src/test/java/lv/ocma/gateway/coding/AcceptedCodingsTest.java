package lv.ocma.gateway.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedCodingsTest {

    private static final List<Coding> ALL = List.of(Coding.values());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | GZIP",
                "br | BROTLI",
                "gzip, deflate, br, zstd | BROTLI",
                "gzip;q=1.0, br;q=0.5 | GZIP",
                "GZIP ; q=0.8 | GZIP",
                "x-gzip | GZIP",
                "* | BROTLI",
                "*, br;q=0 | GZIP",
                "identity | IDENTITY",
                "identity, gzip;q=0.5 | IDENTITY",
                "identity;q=0.5, gzip | GZIP",
                "gzip;q=0 | IDENTITY",
                "gzip;q=0.000, br;q=0 | IDENTITY",
                "gzip;q=2 | IDENTITY",
                "gzip;q=much | IDENTITY",
                "deflate | IDENTITY",
                "'' | IDENTITY",
            })
    void the_best_liked_coding_is_taken_and_of_equals_the_smaller(String header, Coding expected) {
        assertEquals(expected, new AcceptedCodings(header).best(ALL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | false",
                "gzip, identity;q=0 | true",
                "gzip, *;q=0 | true",
                "gzip, *;q=0, identity;q=0.1 | false"
            })
    void identity_is_refused_in_words_only(String header, boolean expected) {
        assertEquals(expected, new AcceptedCodings(header).refusesIdentity());
    }

    @Test
    void who_says_nothing_gets_the_octets_as_they_are() {
        assertEquals(Coding.IDENTITY, new AcceptedCodings(null).best(ALL));
    }

    @Test
    void a_machine_without_brotli_takes_gzip() {
        assertEquals(Coding.GZIP, new AcceptedCodings("br, gzip;q=0.5").best(List.of(Coding.GZIP, Coding.IDENTITY)));
    }
}
