package lv.ocma.gateway.testing;

import io.restassured.specification.RequestSpecification;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;

/** Requests of a client whose token has every scope, for tests of what comes after it is known who calls. */
public final class SignedIn {

    private SignedIn() {}

    /** As REST Assured's own of this name. */
    public static RequestSpecification given() {
        return Requests.given().auth().oauth2(token());
    }

    /** A line of a request that is written by hand. */
    public static String header() {
        return "Authorization: " + authorization();
    }

    public static String authorization() {
        return "Bearer " + token();
    }

    private static String token() {
        return TestTokens.frontEnd("front-end");
    }
}
