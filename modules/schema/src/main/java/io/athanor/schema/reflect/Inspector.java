package io.athanor.schema.reflect;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.ColumnDefinition;
import io.athanor.schema.DdlTarget;
import io.athanor.schema.Domain;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.Sequence;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is in a database. Each call asks the database anew, in one transaction; {@link #tables} reads a whole
 * schema by a few queries, however many tables it has. A null schema is the connection's own. As safe for use by
 * several threads as the target is: an engine is, a connection is not.
 */
public final class Inspector {

    private final DdlTarget target;

    private Inspector(DdlTarget target) {
        this.target = target;
    }

    /** An inspector of the database that an engine or a connection reaches. */
    public static Inspector of(DdlTarget target) {
        return new Inspector(target);
    }

    private <R> R read(Function<CatalogReader, R> question) {
        List<R> answer = new ArrayList<>(1);
        target.runDdl(connection -> answer.add(
                question.apply(connection.dialect().facet(InspectionFacet.class).reader(connection))));
        return answer.get(0);
    }

    /** The name of the connection's own schema, if it has one. */
    public Optional<String> defaultSchema() {
        return read(reader -> Optional.ofNullable(reader.defaultSchema()));
    }

    /** The names of all schemas but those of the system. */
    public List<String> schemaNames() {
        return read(CatalogReader::schemas);
    }

    /** Whether there is a schema of a name. */
    public boolean hasSchema(String name) {
        return read(reader -> {
            String wanted = reader.comparable(name);
            return reader.schemas().stream().map(reader::comparable).anyMatch(wanted::equals);
        });
    }

    /** The names of the connection's own tables, without temporary ones, in order. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    /** The names of a schema's tables, without temporary ones, in order. */
    public List<String> tableNames(@Nullable String schema) {
        return names(schema, TableKind.TABLE, false);
    }

    /** The names of the connection's temporary tables, in order. */
    public List<String> temporaryTableNames() {
        return names(null, TableKind.TABLE, true);
    }

    /** The names of a schema's views, in order. */
    public List<String> viewNames(@Nullable String schema) {
        return names(schema, TableKind.VIEW, false);
    }

    /** The names of a schema's materialized views, in order. */
    public List<String> materializedViewNames(@Nullable String schema) {
        return names(schema, TableKind.MATERIALIZED_VIEW, false);
    }

    private List<String> names(@Nullable String schema, TableKind kind, boolean temporary) {
        return read(reader -> reader.relations(schema)).stream()
                .filter(relation -> relation.kind() == kind && relation.isTemporary() == temporary)
                .map(Relation::name)
                .toList();
    }

    /** Whether there is a table or view of a name. */
    public boolean hasTable(String name) {
        return hasTable(null, name);
    }

    /** Whether there is a table or view of a name; false if there is no such schema. */
    public boolean hasTable(@Nullable String schema, String name) {
        return read(reader -> {
            String wanted = reader.comparable(name);
            return reader.relations(schema).stream()
                    .anyMatch(relation -> reader.comparable(relation.name()).equals(wanted));
        });
    }

    /** Whether there is a sequence of a name. */
    public boolean hasSequence(@Nullable String schema, String name) {
        return sequences(schema).stream().anyMatch(sequence -> sequence.name().equals(name));
    }

    /** All tables and views of a schema, in the order of their names. */
    public List<TableDescription> tables(@Nullable String schema) {
        return read(reader -> reader.tables(TableSelection.all(schema)));
    }

    /** A table or view of the connection's own schema. */
    public TableDescription table(String name) {
        return table(null, name);
    }

    /**
     * A table or view.
     *
     * @throws NoSuchTableException if there is none; the message suggests similar names
     */
    public TableDescription table(@Nullable String schema, String name) {
        return read(reader -> {
            List<TableDescription> found = reader.tables(TableSelection.named(schema, Set.of(name)));
            if (found.isEmpty()) {
                throw new NoSuchTableException(
                        schema,
                        name,
                        reader.relations(schema).stream().map(Relation::name).toList());
            }
            return found.get(0);
        });
    }

    /** The columns of a table, in order. */
    public List<ColumnDefinition<?>> columns(@Nullable String schema, String table) {
        return table(schema, table).columns();
    }

    /** The primary key of a table, which has no columns if there is none. */
    public PrimaryKeyConstraint primaryKey(@Nullable String schema, String table) {
        return table(schema, table).primaryKey();
    }

    /** The foreign keys of a table. */
    public List<ForeignKeyConstraint> foreignKeys(@Nullable String schema, String table) {
        return table(schema, table).foreignKeys();
    }

    /** The unique constraints of a table. */
    public List<UniqueConstraint> uniqueConstraints(@Nullable String schema, String table) {
        return table(schema, table).uniqueConstraints();
    }

    /** The check constraints of a table. */
    public List<CheckConstraint> checkConstraints(@Nullable String schema, String table) {
        return table(schema, table).checkConstraints();
    }

    /** The indexes of a table, but for those that the database keeps for a constraint. */
    public List<Index> indexes(@Nullable String schema, String table) {
        return table(schema, table).indexes();
    }

    /** The comment of a table. */
    public Optional<String> comment(@Nullable String schema, String table) {
        return Optional.ofNullable(table(schema, table).comment());
    }

    /**
     * The query of a view.
     *
     * @throws NoSuchTableException if there is no such view
     */
    public String viewDefinition(@Nullable String schema, String view) {
        String definition = table(schema, view).definition();
        if (definition == null) {
            throw new CatalogException(
                    "\"" + view + "\" is no view, or its query may not be read by this user."
                            + Suggestions.of(view, viewNames(schema)),
                    null);
        }
        return definition;
    }

    /** The sequences of a schema, but for those that belong to a numbered column. */
    public List<Sequence> sequences(@Nullable String schema) {
        return read(reader -> reader.sequences(schema));
    }

    /** The domains of a schema, each after those that it is made of. */
    public List<Domain<?>> domains(@Nullable String schema) {
        return read(reader -> reader.domains(schema));
    }

    /** The enumerated types of a schema. */
    public List<EnumeratedType> enumeratedTypes(@Nullable String schema) {
        return read(reader -> reader.enumeratedTypes(schema));
    }
}
