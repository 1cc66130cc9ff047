package lv.ocma.appointments.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many boards one instance of the service keeps informed. */
@ConfigMapping(prefix = "ocma.board")
interface BoardSettings {

    /**
     * Each holds one of the 256 connections that an instance of the gateway has to this service for streams of events, so they stay below; who comes
     * beyond is told to ask again.
     */
    @WithDefault("200")
    int mostClients();

    /** Else whoever opens many for one place keeps those of all others away. */
    @WithDefault("10")
    int mostOfAPlace();
}
