package lv.ocma.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Something at the door that nobody has foreseen to fail. */
@ApplicationScoped
class Defect {

    static final String PATH = "/defect";

    void open(@Observes Router router) {
        router.route(PATH).order(Integer.MIN_VALUE).handler(context -> {
            throw new IllegalStateException("a defect for the tests");
        });
    }
}
