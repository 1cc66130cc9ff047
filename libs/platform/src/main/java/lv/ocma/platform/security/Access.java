package lv.ocma.platform.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares who may call an operation. Every operation has one, else the build fails; ownership is checked in the use case. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    Who[] value();

    /** Scope that the token must carry; needed for all but {@link Who#ANYONE}, and not asked of a manage token. */
    String scope() default "";

    /** Roles of which an employee must have one; needed with {@link Who#STAFF}. */
    StaffRole[] roles() default {};
}
