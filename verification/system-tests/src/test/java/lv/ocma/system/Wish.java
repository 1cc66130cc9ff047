package lv.ocma.system;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies of bookings. */
final class Wish {

    private Wish() {}

    static Map<String, Object> of(FreeTime time, String address) {
        return of(time, Map.of("name", "Anna Paraugs", "email", address));
    }

    static Map<String, Object> of(FreeTime time, Map<String, String> contact) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("slot", time.slot());
        wish.put("contact", contact);
        wish.put("language", "lv");
        return wish;
    }

    static Map<String, Object> ofCaller(FreeTime time, String address, String personalCode) {
        var wish = of(time, address);
        wish.put("caller", Map.of("personalCode", personalCode));
        return wish;
    }
}
