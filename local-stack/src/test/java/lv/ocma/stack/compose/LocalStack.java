package lv.ocma.stack.compose;

import java.nio.file.Path;
import java.util.Map;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.service.Settings;

/** What the local stack gives to its parts; containers get the same variables, with values of their own. */
final class LocalStack {
    private final Home home;
    private final Ports ports;
    private final Secrets secrets;

    LocalStack(Path folder) {
        home = new Home(Repository.ROOT, folder);
        ports = Ports.read(home, Map.of());
        secrets = new Secrets(home);
    }

    Map<String, String> service(String name) {
        return new Settings(ports, secrets, "http://localhost/realms/ocma", null).of(name);
    }

    Map<String, String> keycloak() {
        return new Keycloak(home, ports, secrets).launch().environment();
    }
}
