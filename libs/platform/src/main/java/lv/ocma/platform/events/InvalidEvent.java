package lv.ocma.platform.events;

/** The data of an event breaks its JSON Schema; the message names the places in it and never their values. */
public class InvalidEvent extends RuntimeException {

    InvalidEvent(String type, String breaches) {
        super(type + " breaks its schema: " + breaches);
    }

    InvalidEvent(String type, String breach, Throwable cause) {
        super(type + " breaks its schema: " + breach, cause);
    }
}
