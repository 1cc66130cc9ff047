package lv.ocma.notifications.letter;

import java.util.Map;
import lv.ocma.notifications.staff.Employee;
import org.jspecify.annotations.Nullable;

/**
 * The employee who acted, as the sender's block names them (E1).
 *
 * @param name given name and surname
 * @param unit by language; empty where it is the place that signs
 * @param phone E.164; null where the place's holds
 */
public record Signer(
        String name, Map<String, String> unit, @Nullable String phone) {

    public static Signer of(Employee employee) {
        return new Signer(employee.name(), employee.unit(), employee.phone());
    }

    @Override
    public String toString() {
        return "Signer[hidden]";
    }
}
