package lv.ocma.appointments.staff;

import org.jspecify.annotations.Nullable;

/**
 * An employee as the public may know them.
 *
 * @param id in the staff directory
 * @param subject {@code sub} of their tokens
 * @param badge null where none is known
 * @param place where they work; null where the directory has not told
 */
public record Employee(
        String id,
        String subject,
        String name,
        @Nullable String badge,
        @Nullable String place) {

    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
