package io.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of the database by its name; the schema module's table extends it with all that DDL needs. */
public class TableClause extends FromClause {

    private final String name;
    private final @Nullable String schema;
    private final @Nullable ColumnCollection columns;
    private final Quoting quoting;

    /** For subclasses that keep their columns themselves. */
    protected TableClause(@Nullable String schema, String name) {
        this.schema = schema;
        this.name = name;
        this.columns = null;
        this.quoting = Quoting.AS_NEEDED;
    }

    TableClause(@Nullable String schema, String name, List<ColumnClause<?>> columns) {
        this(schema, name, columns, Quoting.AS_NEEDED);
    }

    private TableClause(
            @Nullable String schema, String name, List<? extends ColumnClause<?>> columns, Quoting quoting) {
        this.schema = schema;
        this.name = quoting.checked(name);
        this.quoting = quoting;
        List<ColumnClause<?>> own = new ArrayList<>(columns.size());
        for (ColumnClause<?> column : columns) {
            own.add(column.movedTo(this));
        }
        this.columns = new ColumnCollection("table \"" + name + "\"", own);
    }

    /** INSERT into the table; without values it inserts a row of defaults. */
    public final Insert insert() {
        return Sql.insert(this);
    }

    /** UPDATE of the table. */
    public final Update update() {
        return Sql.update(this);
    }

    /** DELETE from the table. */
    public final Delete delete() {
        return Sql.delete(this);
    }

    @Override
    public final String name() {
        return name;
    }

    /** When its name is written in quotes. */
    public final Quoting quoting() {
        return quoting;
    }

    /**
     * A table of the same columns, known by its name only, which is written in quotes always or never.
     *
     * @throws IllegalArgumentException if the name is never to be quoted but has characters that must be
     */
    public final TableClause quoted(Quoting newQuoting) {
        return new TableClause(schema, name, columns().list(), newQuoting);
    }

    /** The schema, or null for the connection's own. */
    public final @Nullable String schema() {
        return schema;
    }

    /** The schema and the name, joined by a point. */
    public final String fullName() {
        return schema == null ? name : schema + "." + name;
    }

    @Override
    public ColumnCollection columns() {
        if (columns == null) {
            throw new IllegalStateException("table \"" + name + "\" does not say its columns");
        }
        return columns;
    }

    /** The columns of the primary key to which the database gives values, by which an INSERT tells its row; or none. */
    public List<? extends ColumnClause<?>> generatedKey() {
        return List.of();
    }

    /**
     * The name that a constraint has in the database.
     *
     * @param constraint its name in the program
     * @param maximumLength the longest name that the database allows
     */
    public String constraintName(String constraint, int maximumLength) {
        return constraint;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitTable(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(schema);
        structure.attribute(name);
        structure.attribute(quoting);
    }
}
