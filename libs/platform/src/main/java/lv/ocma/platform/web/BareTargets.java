package lv.ocma.platform.web;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Quarkus answers a target that is no URI bare, before any route. Its check is switched off by a property of the JVM that it reads once,
 * when its server is made; configuration is all that comes before. {@link Targets} checks the same where a problem can be told.
 */
@StaticInitSafe
public class BareTargets implements SmallRyeConfigBuilderCustomizer {

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
