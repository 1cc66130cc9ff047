package lv.ocma.gateway.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2::1, 20:01:0d:b8:00:01:00:02/64",
        "2001:0DB8:1:2:ffff:ffff:ffff:ffff, 20:01:0d:b8:00:01:00:02/64",
        "2001:db8:1:3::1, 20:01:0d:b8:00:01:00:03/64",
        "fe80::1%eth0, fe:80:00:00:00:00:00:00/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "not:an:address, not:an:address"
    })
    void whoever_has_one_address_of_a_network_has_all(String host, String counted) {
        assertEquals(counted, Caller.counted(host));
    }

    @Test
    void a_caller_may_stand_in_a_log() {
        assertEquals("Caller[client=front-end]", new Caller("front-end", "a person", "192.0.2.7").toString());
    }
}
