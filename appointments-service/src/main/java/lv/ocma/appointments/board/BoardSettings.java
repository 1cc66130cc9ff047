package lv.ocma.appointments.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many boards one instance of the service keeps informed. */
@ConfigMapping(prefix = "ocma.board")
interface BoardSettings {

    /**
     * Each holds one of the 64 connections that the gateway has to this service for all that it forwards, so they stay well below; who comes beyond is
     * told to ask again.
     */
    @WithDefault("40")
    int mostClients();

    /** Else whoever opens many for one place keeps those of all others away. */
    @WithDefault("10")
    int mostOfAPlace();
}
