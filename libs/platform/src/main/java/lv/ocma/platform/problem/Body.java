package lv.ocma.platform.problem;

import org.jspecify.annotations.Nullable;

/** The body of a request, which a framework hands over as null where a client sent none. */
public final class Body {

    private Body() {}

    /** {@link Invalid} when there is none. */
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new Invalid(Violation.body("", "required"));
        }
        return body;
    }
}
