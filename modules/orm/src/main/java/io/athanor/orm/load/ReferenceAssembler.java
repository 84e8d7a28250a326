package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.EntityState;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the one related object that is in the same row as its owner. */
final class ReferenceAssembler extends RelatedAssembler {

    private final int attribute;
    private final @Nullable Relationship several;
    private @Nullable EntityState lastOwner;
    private @Nullable Instrumented lastRelated;

    ReferenceAssembler(Relationship relationship, EntityAssembler assembler) {
        super(assembler);
        this.attribute = relationship.attribute();
        this.several = relationship.isByKey() ? null : relationship;
    }

    @Override
    void read(EntityState owner, Instrumented entity) throws SQLException {
        Instrumented related = assembler().read();
        if (!owner.isLoaded(attribute)) {
            Loaded.set(owner, entity, attribute, related, List.of());
            lastOwner = owner;
            lastRelated = related;
        } else if (several != null && owner == lastOwner && related != lastRelated) {
            SeveralRows.warn(several, owner);
            lastOwner = null;
        }
    }

    @Override
    void finish() {
        forget(); // each row was complete
    }

    @Override
    void abandon() {
        forget();
    }

    private void forget() {
        lastOwner = null;
        lastRelated = null;
    }
}
