package lv.ocma.divisions;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import lv.ocma.platform.testing.DateRules;
import lv.ocma.platform.testing.DocumentRules;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.RequestHeaderRules;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OpenApiTest {

    @Test
    void the_committed_document_says_what_the_code_says() {
        DocumentRules.isCommitted("divisions");
    }

    @Test
    void every_operation_has_an_example_of_what_it_takes_and_answers() {
        DocumentRules.check();
    }

    @Test
    void every_date_has_its_form_in_the_document_and_none_is_taken_that_nobody_may_speak_of() {
        DateRules.check();
    }

    @Test
    void every_operation_declares_the_request_headers_that_its_code_reads_and_no_others() {
        RequestHeaderRules.check("lv.ocma.divisions");
    }
}
