package lv.ocma.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that may not be left out, nor be one of which nothing is seen. */
@Documented
@Constraint(validatedBy = Seen.Rule.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Seen {

    String message() default "required";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule behind it. */
    class Rule implements ConstraintValidator<Seen, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return !SeenText.isBlank(text);
        }
    }
}
