package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;

/** What a client keeps of a booking's answer: enough to read and change it later. */
record Visit(String who, String address, String id, String reference, String etag, String manageToken, String start) {

    static Visit of(String who, String address, Response answer) {
        assertEquals(201, answer.statusCode(), answer::asString);
        var body = answer.jsonPath();
        var token = body.getString("manageToken");
        return new Visit(
                who,
                address,
                body.getString("id"),
                body.getString("reference"),
                answer.header("ETag"),
                token == null ? "" : token,
                body.getString("start"));
    }

    /** After a change that was answered. */
    Visit changed(Response answer) {
        assertEquals(200, answer.statusCode(), answer::asString);
        return new Visit(
                who,
                address,
                id,
                reference,
                answer.header("ETag"),
                manageToken,
                answer.jsonPath().getString("start"));
    }

    String path() {
        return "/v1/appointments/" + id;
    }
}
