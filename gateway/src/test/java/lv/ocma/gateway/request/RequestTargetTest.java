package lv.ocma.gateway.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/places",
                "/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28",
                "/v1/slots?service=passport:1&service=eid-card:2",
                "/v1/places/r%C4%ABga",
                "/v1/places/a+b,c=d@e!$&'()*~",
                "/v1/places?name=a%2Fb%00"
            })
    void a_plain_target_is_taken_as_it_is_written(String uri) {
        var target = RequestTarget.parse(uri);
        assertNotNull(target);
        assertEquals(uri, target.uri(target.path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://elsewhere.test/v1/places?a=b", "https://elsewhere.test:8443/v1/places?a=b"})
    void of_the_absolute_form_only_path_and_query_count(String uri) {
        var target = RequestTarget.parse(uri);
        assertNotNull(target);
        assertEquals("/v1/places?a=b", target.uri(target.path()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/places",
                "ftp://door/v1/places",
                "//v1/places",
                "/v1//places",
                "/v1/places//",
                "/v1/./places",
                "/v1/places/..",
                "/v1/../q/health",
                "/v1/places/%2e%2e/q",
                "/v1/places/%2E./q",
                "/v1/places%2Friga-3",
                "/v1/places%2friga-3",
                "/v1/places%5Criga-3",
                "/v1/places\\riga-3",
                "/v1/places/%00",
                "/v1/places/\u0000",
                "/v1/places/%0d%0aX:y",
                "/v1/places/%7f",
                "/v1/places/%252e%252e",
                "/v1/staff/%72ecords",
                "/v1/places/riga%2D3",
                "/v1/places/%7Ea",
                "/v1/places;a=b",
                "/v1/places/..;/q",
                "/v1/places/%3Ba",
                "/v1/places/%c0%ae%c0%ae/q",
                "/v1/places/%c0%af",
                "/v1/places/%ff",
                "/v1/places/%4",
                "/v1/places/%",
                "/v1/places/%zz",
                "/v1/places/%\uff11\uff11",
                "/v1/places/\u0101",
                "/v1/places/a b",
                "/v1/places#fragment",
                "/v1/places/<a>"
            })
    void a_target_that_two_readers_might_read_differently_is_refused(String uri) {
        assertNull(RequestTarget.parse(uri));
    }
}
