package io.athanor.orm.flush;

import io.athanor.orm.error.RequiredValueException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.EmbeddedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.state.EntityState;

/** Refuses objects without an embedded value that they must have: its columns may be ones that accept NULL each. */
final class RequiredValues {

    private RequiredValues() {}

    /** Looks at a new object, or at what was changed of another one. */
    static void check(Mapper mapper, EntityState state, Instrumented entity, boolean isNew) {
        for (EmbeddedProperty embedded : mapper.requiredEmbedded()) {
            int attribute = embedded.attribute();
            if (isNew || state.isChanged(attribute) && state.isLoaded(attribute)) {
                check(embedded, entity);
            }
        }
    }

    private static void check(EmbeddedProperty embedded, Instrumented entity) {
        for (MappedColumn column : embedded.columns()) {
            if (column.get(entity) != null) {
                return;
            }
        }
        boolean absent = entity.$orm_get(embedded.attribute()) == null;
        throw new RequiredValueException("The embedded value " + embedded.name() + " of "
                + entity.getClass().getName()
                + " is required, but "
                + (absent ? "it is null" : "all its components are, which cannot be told from a" + " missing one")
                + ". Set it, or write @Embedded(nullable = true).");
    }
}
