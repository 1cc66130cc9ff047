package lv.ocma.complaints;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import lv.ocma.platform.testing.OddHeaders;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OddHeadersTest {

    @Test
    void whatever_stands_in_a_header_is_no_failure_of_the_service() throws IOException {
        OddHeaders.provokeNoFailureOfTheService();
    }
}
