package io.athanor.orm.mapping;

import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.NamingStrategy;
import java.util.List;
import java.util.Set;

/** The names of tables and columns by the strategy of a registry. */
record MappedNames(NamingStrategy naming, Set<EntityDescriptor<?>> known) {

    /** The name of a class's table. */
    String table(EntityDescriptor<?> descriptor) {
        return descriptor.tableName(naming);
    }

    /** The columns that a class adds to those of the one that it extends. */
    List<ColumnDescription> own(EntityDescriptor<?> descriptor) {
        EntityDescriptor<?> parent = descriptor.parent();
        return ColumnBinding.described(
                descriptor, parent == null ? 0 : parent.descriptions().size(), naming);
    }

    /** The columns of a class and of those that it extends. */
    List<ColumnDescription> all(EntityDescriptor<?> descriptor) {
        return ColumnBinding.described(descriptor, 0, naming);
    }

    /**
     * What a foreign key refers to. Annotations name tables and columns of classes as they are by default, which is
     * what the processor checks; anything else is the name itself.
     */
    String target(String target) {
        int dot = target.lastIndexOf('.');
        if (naming == NamingStrategy.SNAKE_CASE || dot < 0) {
            return target;
        }
        String table = target.substring(0, dot);
        for (EntityDescriptor<?> descriptor : known) {
            String schema = descriptor.schema() == null ? "" : descriptor.schema() + ".";
            if (!table.equals(schema + descriptor.tableName())) {
                continue;
            }
            List<ColumnDescription> byDefault = ColumnBinding.described(descriptor, 0, NamingStrategy.SNAKE_CASE);
            for (int i = 0; i < byDefault.size(); i++) {
                if (byDefault.get(i).column().equals(target.substring(dot + 1))) {
                    return schema + table(descriptor) + "."
                            + all(descriptor).get(i).column();
                }
            }
        }
        return target;
    }
}
