package lv.ocma.appointments;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refusals of the API as a clerk's window sends them. */
public final class RefusalApi {

    public static final String REASON = "Pieteikumā nav otra vecāka piekrišanas";
    public static final String FACTS = "Pieteikumu iesniedzis viens no vecākiem";

    private RefusalApi() {}

    public static Map<String, Object> wish(String service, int person, String ground) {
        var wish = new HashMap<String, Object>();
        wish.put("items", List.of(Map.of("service", service, "person", person)));
        wish.put("grounds", List.of(ground));
        wish.put("reason", REASON);
        wish.put("facts", FACTS);
        if (person > 1) {
            wish.put("addressee", "Boriss Paraugs");
        }
        return wish;
    }

    public static Response refuse(String token, String visit, Map<String, ?> wish) {
        return Api.as(token).header("If-Match", "*").body(wish).post("/v1/appointments/" + visit + "/refusals");
    }
}
