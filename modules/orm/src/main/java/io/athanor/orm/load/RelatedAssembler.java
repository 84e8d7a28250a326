package io.athanor.orm.load;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.state.EntityState;
import java.sql.SQLException;

/** Takes the related objects that are in the same rows as their owners. */
abstract class RelatedAssembler {

    private final EntityAssembler assembler;

    RelatedAssembler(EntityAssembler assembler) {
        this.assembler = assembler;
    }

    static RelatedAssembler of(Relationship relationship, EntityAssembler assembler) {
        return relationship.isCollection()
                ? new CollectionAssembler(relationship.attribute(), assembler)
                : new ReferenceAssembler(relationship, assembler);
    }

    /** What makes the related objects. */
    final EntityAssembler assembler() {
        return assembler;
    }

    /** Takes the related object of the current row. */
    abstract void read(EntityState owner, Instrumented entity) throws SQLException;

    /** Gives the owners what was taken. */
    abstract void finish();

    /** Forgets what was taken. */
    abstract void abandon();
}
