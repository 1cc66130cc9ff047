package lv.ocma.stack.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir
    Path root;

    private Home home;

    @BeforeEach
    void two_ports_in_the_repository() throws IOException {
        home = new Home(root, root.resolve("data"));
        Files.createDirectories(root.resolve("local-stack"));
        Files.createDirectories(home.folder());
        Files.writeString(root.resolve("local-stack/ports.properties"), "GATEWAY=8080\nKAFKA=19092\n");
    }

    @Test
    void a_port_is_the_one_of_the_repository() {
        assertEquals(8080, Ports.read(home, Map.of()).of("GATEWAY"));
    }

    @Test
    void the_data_folder_moves_a_port_and_the_environment_has_the_last_word() throws IOException {
        Files.writeString(home.at("ports.properties"), "GATEWAY=8088\nKAFKA=1999\n");
        var ports = Ports.read(home, Map.of("OCMA_PORT_GATEWAY", "9999"));
        assertEquals(9999, ports.of("GATEWAY"));
        assertEquals(1999, ports.of("KAFKA"));
    }

    @Test
    void two_parts_on_one_port_are_refused_with_the_variable_that_moves_one() {
        var refused = assertThrows(StackFailure.class, () -> Ports.read(home, Map.of("OCMA_PORT_KAFKA", "8080")));
        assertEquals("the ports GATEWAY and KAFKA are both 8080; move one with OCMA_PORT_KAFKA", refused.getMessage());
    }

    @Test
    void what_is_no_port_is_refused() {
        for (var wrong : new String[] {"abc", "0", "65536", "-1"}) {
            assertThrows(StackFailure.class, () -> Ports.read(home, Map.of("OCMA_PORT_KAFKA", wrong)), wrong);
        }
    }

    @Test
    void a_misspelt_name_in_the_data_folder_is_refused() throws IOException {
        Files.writeString(home.at("ports.properties"), "GATWAY=8088\n");
        assertThrows(StackFailure.class, () -> Ports.read(home, Map.of()));
    }

    @Test
    void recorded_ports_come_back_as_they_were() throws IOException {
        var file = home.at("ports");
        Ports.read(home, Map.of("OCMA_PORT_KAFKA", "5555")).record(file);
        assertEquals(5555, Ports.recorded(file).of("KAFKA"));
    }
}
