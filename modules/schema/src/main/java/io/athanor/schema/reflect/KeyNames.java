package io.athanor.schema.reflect;

import io.athanor.schema.Constraint;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;

/**
 * Puts the keys of columns in place of their names, by which a catalog refers to them.
 *
 * @param keys the keys by name
 */
record KeyNames(Map<String, String> keys) {

    private List<String> mapped(List<String> names) {
        return names.stream().map(name -> keys.getOrDefault(name, name)).toList();
    }

    PrimaryKeyConstraint mapped(PrimaryKeyConstraint key) {
        return new PrimaryKeyConstraint(key.name(), mapped(key.columns()), key.deferral(), key.options());
    }

    Constraint mapped(Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(unique.name(), mapped(unique.columns()), unique.deferral(), unique.options());
        }
        if (constraint instanceof ForeignKeyConstraint key) {
            return new ForeignKeyConstraint(
                    key.name(),
                    mapped(key.columns()),
                    key.targets(),
                    key.onDelete(),
                    key.onUpdate(),
                    key.match(),
                    key.useAlter(),
                    key.deferral(),
                    key.options());
        }
        return constraint;
    }

    Index mapped(Index index) {
        List<Index.Part> parts = index.parts().stream()
                .map(part -> part instanceof Index.ColumnPart column
                        ? new Index.ColumnPart(keys.getOrDefault(column.key(), column.key()))
                        : part)
                .toList();
        return new Index(
                index.name(), parts, index.isUnique(), index.condition(), mapped(index.included()), index.options());
    }
}
