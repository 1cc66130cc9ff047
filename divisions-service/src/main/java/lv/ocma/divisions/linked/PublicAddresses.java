package lv.ocma.divisions.linked;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses as callers of the gateway know them: linked data name a thing by its address, whichever way its reader came. */
@ApplicationScoped
public class PublicAddresses {

    private final String publicUrl;

    PublicAddresses(@ConfigProperty(name = "ocma.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    public String place(String id) {
        return publicUrl + "/v1/places/" + id;
    }

    public String services() {
        return publicUrl + "/v1/services";
    }

    public String service(String id) {
        return services() + "/" + id;
    }
}
