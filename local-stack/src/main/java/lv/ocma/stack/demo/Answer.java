package lv.ocma.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import lv.ocma.stack.home.StackFailure;

/** What the gateway answered. */
record Answer(int status, String etag, JsonNode body) {

    /** The answer itself if it has the promised status; else the demo ends and says what came instead. */
    Answer expect(int promised) {
        if (status != promised) {
            throw new StackFailure("the demo expected " + promised + " and got " + status + ": " + body);
        }
        return this;
    }

    String text(String member) {
        return body.path(member).asText();
    }
}
