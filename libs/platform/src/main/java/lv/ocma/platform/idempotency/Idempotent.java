package lv.ocma.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a writing resource method (on a type only for the interceptor itself) that returns a {@code RestResponse}: opens the transaction that its use case joins, and
 * stores the answer in it under the caller's {@code Idempotency-Key}, so that a repetition gets the stored answer.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Creating operations need a key; actions that carry {@code If-Match} may go without. */
    @Nonbinding
    boolean required() default true;

    /**
     * Whether an action that may go without a key asks for {@code If-Match} instead. A preview, which changes nothing, does not, nor what is done by
     * who knows a reference only and has seen no version.
     */
    @Nonbinding
    boolean conditional() default true;
}
