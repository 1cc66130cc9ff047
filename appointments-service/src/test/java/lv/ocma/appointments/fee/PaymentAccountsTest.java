package lv.ocma.appointments.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** Accounts are held against the catalogue whose fees they are for: one that fits no fee takes no money. */
class PaymentAccountsTest {

    private static final Path CATALOGUE = Path.of("../divisions-service/src/main/resources/seed/services.json");

    @Test
    @Clause("R5")
    void each_account_is_for_a_service_of_the_catalogue_and_for_fees_that_it_names_or_is_known_to_be_for_none_yet()
            throws IOException {
        var json = new ObjectMapper();
        var services = json.readTree(CATALOGUE.toFile()).get("services");
        var withoutFee = new ArrayList<String>();
        for (var account : json.readTree(
                Path.of("src/main/resources/payment-accounts.json").toFile())) {
            for (var service : account.get("services")) {
                var known = elements(services)
                        .filter(each -> each.get("id").equals(service))
                        .toList();
                assertEquals(1, known.size(), service::asText);
                var subject = account.get("subject");
                if (!subject.isNull()
                        && elements(known.getFirst().get("fees")).noneMatch(fee -> subject.equals(fee.get("what")))) {
                    withoutFee.add(subject.asText());
                }
            }
            assertTrue(account.get("source").asText().startsWith("https://"));
        }
        assertEquals(
                List.of("permanent residence permit documents"),
                withoutFee,
                "the price list has no fee of that subject; where it gets one, the account is for it");
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
