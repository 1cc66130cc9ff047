package lv.ocma.divisions.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.linked.LinkedDocument;

/** Many services at once, in the forms in which others take them beside JSON. */
@ApplicationScoped
public class ServiceForms {

    /** What the API document says of each form. */
    public static final String LINKED =
            "Public services of CPSV-AP 3.2.0 in JSON-LD 1.1, with its context. What is not known is left out. Where no source describes a service, the description says in sentences what is known; fees and legal resources are those that hold on the date.";

    public static final String TABLE = ServiceCsv.DESCRIPTION;

    private final ServiceGraph graph;

    ServiceForms(ServiceGraph graph) {
        this.graph = graph;
    }

    public LinkedDocument linked(List<ServiceView> services, LocalDate on) {
        return graph.of(services, on);
    }

    public String table(List<ServiceView> services) {
        return ServiceCsv.of(services);
    }
}
