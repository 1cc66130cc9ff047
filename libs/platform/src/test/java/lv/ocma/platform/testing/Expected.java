package lv.ocma.platform.testing;

import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a request is to be answered with.
 *
 * @param slug of the problem, where the platform decides it; null where there is none or the service has one of its own
 */
record Expected(int status, @Nullable String slug) {

    boolean fits(Response answer) {
        if (answer.statusCode() != status) {
            return false;
        }
        if (status < 400) {
            return true;
        }
        return answer.contentType().startsWith("application/problem+json")
                && (slug == null || JsonBody.text(answer, "/type").endsWith("/problems/" + slug));
    }

    @Override
    public String toString() {
        return slug == null ? Integer.toString(status) : status + " " + slug;
    }
}
