package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;
import java.sql.SQLException;
import java.util.List;

/** Takes the one related object that is in the same row as its owner. */
final class ReferenceAssembler extends RelatedAssembler {

    private final int attribute;

    ReferenceAssembler(int attribute, EntityAssembler assembler) {
        super(assembler);
        this.attribute = attribute;
    }

    @Override
    void read(EntityState owner, Instrumented entity) throws SQLException {
        Instrumented related = assembler().read();
        if (!owner.isLoaded(attribute)) {
            Loaded.set(owner, entity, attribute, related, List.of());
        }
    }

    @Override
    void finish() {
        // Each row was complete.
    }

    @Override
    void abandon() {
        // Nothing is kept.
    }
}
