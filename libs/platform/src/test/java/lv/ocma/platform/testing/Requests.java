package lv.ocma.platform.testing;

import io.restassured.specification.RequestSpecification;

/**
 * REST Assured for many requests: the same face, behind which what is plain goes by the JDK's client and is read by Jackson, as REST
 * Assured interprets and compiles scripts for each step, which takes longer than the request. All that is not plain is left to it.
 */
public final class Requests {

    private Requests() {}

    /** As REST Assured's own of this name. */
    public static RequestSpecification given() {
        return Face.of(RequestSpecification.class, new PlainRequest());
    }

    /** As REST Assured's own of this name. */
    public static RequestSpecification when() {
        return given();
    }
}
