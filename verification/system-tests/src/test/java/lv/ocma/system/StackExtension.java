package lv.ocma.system;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack for the whole run: up before the first test that needs it, down after the last, whatever happened between. */
final class StackExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return RunningStack.has(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(StackExtension.class))
                .computeIfAbsent(Attempt.class, key -> Attempt.toStart(), Attempt.class)
                .stack()
                .fixture(parameter.getParameter().getType());
    }

    /** What does not start is tried once, not for every test. */
    private record Attempt(
            @Nullable RunningStack started, @Nullable Throwable failure) implements AutoCloseable {

        static Attempt toStart() {
            try {
                return new Attempt(RunningStack.start(), null);
            } catch (RuntimeException | Error e) {
                return new Attempt(null, e);
            }
        }

        RunningStack stack() {
            if (started == null) {
                throw new IllegalStateException("The stack did not start", failure);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null) {
                started.close();
            }
        }
    }
}
