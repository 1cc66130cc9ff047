package lv.ocma.notifications.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An employee as the public may know them.
 *
 * @param name given name and surname
 * @param unit by language, where it is another than the place; else empty
 * @param phone E.164; null where the place's holds
 * @param email at the office, for colleagues only; null while not known
 */
public record Employee(
        String id,
        String name,
        Map<String, String> unit,
        @Nullable String phone,
        @Nullable String email) {

    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
