package lv.ocma.stack.build;

import java.util.List;

/** The Maven modules of the services, in the order in which they are shown. */
public final class Modules {
    public static final List<String> OF_SERVICES = List.of(
            "divisions-service", "appointments-service", "complaints-service", "notifications-service", "gateway");

    private Modules() {}
}
