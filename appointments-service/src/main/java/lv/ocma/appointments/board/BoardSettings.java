package lv.ocma.appointments.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many boards one instance of the service keeps informed. */
@ConfigMapping(prefix = "ocma.board")
interface BoardSettings {

    /** Each holds a connection; who comes beyond them is told to ask again. */
    @WithDefault("1000")
    int mostClients();
}
