package lv.ocma.platform.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** One of REST Assured's interfaces, of whose methods we do some and leave the others to what REST Assured itself has behind it. */
abstract class Face implements InvocationHandler {

    private static final @Nullable Object[] NOTHING = {};

    /** What a method of ours could not do. */
    static final Object NOT_OURS = new Object();

    static <T> T of(Class<T> type, Face face) {
        return type.cast(Proxy.newProxyInstance(Face.class.getClassLoader(), new Class<?>[] {type}, face));
    }

    @Override
    public final @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        var given = arguments == null ? NOTHING : arguments;
        if (method.getDeclaringClass().equals(Object.class)) {
            return call(this, method, given);
        }
        var done = ours(proxy, method, given);
        return done == NOT_OURS ? call(theirs(), method, given) : done;
    }

    /** The result, or {@link #NOT_OURS}. */
    abstract @Nullable Object ours(Object proxy, Method method, @Nullable Object[] given) throws Throwable;

    /** What REST Assured has in the same state. */
    abstract Object theirs() throws Throwable;

    static @Nullable Object call(Object on, Method method, @Nullable Object... given) throws Throwable {
        try {
            return method.invoke(on, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** One text and nothing beside it, as most methods with further arguments are called. */
    static boolean isOneText(@Nullable Object... given) {
        return given.length > 0
                && given[0] instanceof String
                && (given.length == 1 || (given.length == 2 && isEmpty(given[1])));
    }

    static boolean isEmpty(@Nullable Object more) {
        return more instanceof Object[] several && several.length == 0;
    }
}
