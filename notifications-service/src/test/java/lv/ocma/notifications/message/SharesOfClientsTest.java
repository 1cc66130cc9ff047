package lv.ocma.notifications.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Within one service each client has its share of what leaves (see {@link DueOrderTest} for what a share is). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class SharesOfClientsTest {

    @Inject
    Given given;

    private String sender(String place, String service, @Nullable String client) {
        var visit = given.aVisit(place, service).over(client);
        visit.booked();
        Eventually.becomes(1, () -> visit.statuses().size());
        return visit.one("sender");
    }

    @Test
    @Clause("V3")
    void what_is_told_of_visits_counts_for_the_client_over_which_they_were_booked() {
        var place = given.aPlace();
        var service = given.aService();
        var senders = Stream.of("front-end", "portal")
                .map(client -> sender(place, service, client))
                .collect(Collectors.toSet());
        assertEquals(Set.of("appointments/front-end", "appointments/portal"), senders);
        assertEquals("appointments", sender(place, service, null));
    }
}
