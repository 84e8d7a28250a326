package io.athanor.schema.reflect;

import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.Constraint;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as it is put together from the rows of a catalog. For one thread. */
public final class TableDraft {

    private final @Nullable String schema;
    private final Relation relation;
    private final List<ColumnDefinition<?>> columns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private PrimaryKeyConstraint primaryKey = PrimaryKeyConstraint.of();
    private DialectOptions options = DialectOptions.NONE;
    private @Nullable String comment;
    private @Nullable String definition;

    /** A table or view without anything yet. */
    public TableDraft(@Nullable String schema, Relation relation) {
        this.schema = schema;
        this.relation = relation;
    }

    /** What it is. */
    public Relation relation() {
        return relation;
    }

    /** Adds a column. */
    public TableDraft column(ColumnDefinition<?> column) {
        columns.add(column);
        return this;
    }

    /** The primary key, without columns if there is none yet. */
    public PrimaryKeyConstraint primaryKey() {
        return primaryKey;
    }

    /** Sets the primary key. */
    public TableDraft primaryKey(PrimaryKeyConstraint constraint) {
        primaryKey = constraint;
        return this;
    }

    /** The constraints so far. */
    public List<Constraint> constraints() {
        return List.copyOf(constraints);
    }

    /** Adds a foreign key, unique or check constraint. */
    public TableDraft constraint(Constraint constraint) {
        constraints.add(constraint);
        return this;
    }

    /** Adds an index. */
    public TableDraft index(Index index) {
        indexes.add(index);
        return this;
    }

    /** Sets the comment; null or empty is none. */
    public TableDraft comment(@Nullable String text) {
        comment = text == null || text.isEmpty() ? null : text;
        return this;
    }

    /** Sets the query of a view. */
    public TableDraft definition(@Nullable String query) {
        definition = query;
        return this;
    }

    /** Adds an option of a dialect. */
    public TableDraft option(String dialect, String option, Object value) {
        options = options.with(dialect, option, value);
        return this;
    }

    /** The finished description. */
    public TableDescription finish() {
        return new TableDescription(
                schema,
                relation.name(),
                relation.kind(),
                relation.isTemporary(),
                columns,
                primaryKey,
                constraints,
                indexes,
                comment,
                definition,
                options);
    }
}
