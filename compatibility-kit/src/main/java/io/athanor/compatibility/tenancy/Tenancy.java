package io.athanor.compatibility.tenancy;

import io.athanor.orm.Registry;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;

/** The mapping of tenants' rows. */
public final class Tenancy {

    private Tenancy() {}

    /** A registry of all classes. */
    public static Registry registry() {
        MetaData metadata = new MetaData();
        Table.create(
                "project_labels",
                metadata,
                Column.of("project_id", Types.INTEGER).primaryKey().references("projects.id"),
                Column.of("label_id", Types.INTEGER).primaryKey().references("labels.id"));
        return Registry.of(
                metadata, Project_.ENTITY, Task_.ENTITY, Label_.ENTITY, Hint_.ENTITY, Paper_.ENTITY, Contract_.ENTITY);
    }
}
