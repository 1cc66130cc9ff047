package lv.ocma.appointments.staff;

import org.jspecify.annotations.Nullable;

/**
 * An employee as the public may know them.
 *
 * @param id in the staff directory
 * @param subject {@code sub} of their tokens
 * @param badge null where none is known
 */
public record Employee(
        String id, String subject, String name, @Nullable String badge) {

    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
