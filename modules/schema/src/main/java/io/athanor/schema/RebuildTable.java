package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.List;

/**
 * A table that is made anew with its rows, and takes the place of the one that was there: the way to change what a
 * database cannot change in a table. Rows, indexes, triggers and what refers to the table are kept, or nothing is
 * changed.
 *
 * @param before the table as it is
 * @param after the table as it is to be, of the same schema and name
 * @param triggers the statements that create the table's triggers; if the table has others, nothing is changed
 */
public record RebuildTable(Table before, Table after, List<String> triggers) implements DdlStatement {

    /** A table to rebuild; the list is copied. */
    public RebuildTable {
        triggers = List.copyOf(triggers);
    }

    /** The table as it is created: of what the new one says nothing, such as its storage, is as it was. */
    public Table created() {
        return after.withOptionsOf(before);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitRebuildTable(this);
    }

    @Override
    public List<String> texts(Dialect dialect) {
        SchemaFacet facet = dialect.facet(SchemaFacet.class);
        return facet.steps(this).stream().map(step -> step.sql(dialect)).toList();
    }

    /**
     * Rebuilds the table in one transaction.
     *
     * @throws SchemaException if the target is in a transaction in which the database cannot do it
     */
    @Override
    public void execute(DdlTarget target) {
        target.dialect()
                .facet(SchemaFacet.class)
                .runRebuilding(target, connection -> texts(connection.dialect()).forEach(connection::execute));
    }
}
