package lv.ocma.platform.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Slugs of the problems that an operation can answer beyond those that follow from what it is; its OpenAPI document lists all. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Problems {

    /** Member of a response in the OpenAPI document that lists its slugs. */
    String IN_DOCUMENT = "x-problems";

    String[] value();
}
