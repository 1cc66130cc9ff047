package lv.ocma.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an event travels. Its JSON Schema is the resource {@code /schemas/<type>.json} of this module; changes to it are
 * additive only, and samples of every released version stay readable.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventContract {

    /** CloudEvents type, e.g. {@code lv.ocma.appointments.booking.booked}. */
    String type();

    /** Kafka topic, one per kind of aggregate, e.g. {@code ocma.appointments.booking.v1}. */
    String topic();

    /** True for reference data: the topic keeps the newest state of each aggregate for ever, instead of 30 days of events. */
    boolean compacted() default false;
}
