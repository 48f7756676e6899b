package com.saypro.hub.bench;

import com.saypro.hub.mapping.EventSchema;
import com.saypro.hub.mapping.Mapping;
import com.saypro.hub.mapping.Mappings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The hub's own mappings, without the rest of the hub. */
final class MappingRoom {
    private MappingRoom() {}

    static Mappings open() {
        try (AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext()) {
            room.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
            room.register(Mappings.class);
            room.refresh();
            Mappings mappings = room.getBean(Mappings.class);
            Path folder = Path.of("mappings");
            EventSchema schema = EventSchema.load(folder);
            for (Ware ware : Ware.values()) {
                mappings.put(Mapping.load(folder.resolve(ware.vendor().name()), schema));
            }
            return mappings;
        }
    }
}
