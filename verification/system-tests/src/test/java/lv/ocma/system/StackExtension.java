package lv.ocma.system;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack for all test classes of this JVM, each of which is a run of its own for JUnit: up before the first test that needs it, down as the JVM ends. */
final class StackExtension implements ParameterResolver {

    private static final Lock STARTING = new ReentrantLock();
    private static @Nullable Attempt attempt;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return RunningStack.has(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return attempt().stack().fixture(parameter.getParameter().getType());
    }

    private static Attempt attempt() {
        STARTING.lock();
        try {
            var made = attempt == null ? Attempt.toStart() : attempt;
            attempt = made;
            return made;
        } finally {
            STARTING.unlock();
        }
    }

    /** What does not start is tried once, not for every test. */
    private record Attempt(
            @Nullable RunningStack started, @Nullable Throwable failure) {

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
    }
}
