package io.athanor.schema.diff;

import io.athanor.schema.Constraint;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.Table;
import io.athanor.schema.TableElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint or an index in a form in which it can be compared.
 *
 * @param element the constraint or the index
 * @param name its name, or null if it has none or the database keeps none
 * @param structure all but the name
 */
record TablePart(TableElement element, @Nullable String name, List<?> structure) {

    boolean isForeignKey() {
        return element instanceof ForeignKeyConstraint;
    }

    SchemaChange add(Table table) {
        return element instanceof Index index
                ? new PartChange.AddIndex(table, index)
                : new PartChange.AddConstraint(table, (Constraint) element);
    }

    SchemaChange drop(Table table) {
        return element instanceof Index index
                ? new PartChange.DropIndex(table, index)
                : new PartChange.DropConstraint(table, (Constraint) element);
    }
}
