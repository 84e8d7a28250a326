package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A catalog of tables, which finds what their foreign keys refer to, and creates and drops them. Safe for use by
 * several threads; it has no connection of its own.
 */
public final class MetaData {

    private final @Nullable String schema;
    private final NamingConvention namingConvention;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Map<String, Table> tables = Map.of();
    private volatile Map<String, View> views = Map.of();
    private volatile Map<String, Sequence> sequences = Map.of();
    private volatile List<DdlHook> hooks = List.of();

    /** A catalog whose tables are in the connection's own schema, and whose constraints are named by the database. */
    public MetaData() {
        this(null, NamingConvention.DEFAULT);
    }

    /** A catalog with names for constraints and indexes. */
    public MetaData(NamingConvention namingConvention) {
        this(null, namingConvention);
    }

    /** A catalog with a schema for tables that are created without one, null for the connection's own. */
    public MetaData(@Nullable String schema, NamingConvention namingConvention) {
        this.schema = schema;
        this.namingConvention = namingConvention;
    }

    /** The schema of tables that are created without one, or null for the connection's own. */
    public @Nullable String schema() {
        return schema;
    }

    /** How constraints and indexes without a name are named. */
    public NamingConvention namingConvention() {
        return namingConvention;
    }

    /**
     * Adds a table or a view.
     *
     * @return the table
     * @throws DuplicateDefinitionException if there is a table or view of this schema and name, or the table is in a
     *     catalog already
     */
    public <T extends Table> T add(T table) {
        lock.lock();
        try {
            String name = table.fullName();
            Table known = tables.containsKey(name) ? tables.get(name) : views.get(name);
            if (known != null) {
                throw new DuplicateDefinitionException("the metadata already has a table \"" + name + "\": " + known
                        + "; define it once, or use another MetaData");
            }
            table.bind(this);
            if (table instanceof View view) {
                views = with(views, name, view);
            } else {
                tables = with(tables, name, table);
            }
        } finally {
            lock.unlock();
        }
        return table;
    }

    private static <V> Map<String, V> with(Map<String, V> known, String name, V value) {
        Map<String, V> all = new LinkedHashMap<>(known);
        all.put(name, value);
        return Collections.unmodifiableMap(all);
    }

    /** Adds statements of the program's own around the creation or the drop of all the tables. */
    public void add(DdlHook hook) {
        lock.lock();
        try {
            List<DdlHook> all = new ArrayList<>(hooks);
            all.add(hook);
            hooks = List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Adds a sequence that no column names.
     *
     * @return the sequence
     * @throws DuplicateDefinitionException if there is another sequence of this schema and name
     */
    public Sequence add(Sequence sequence) {
        lock.lock();
        try {
            Sequence known = sequences.get(sequence.fullName());
            if (known != null && !known.equals(sequence)) {
                throw new DuplicateDefinitionException("the metadata already has another sequence \""
                        + sequence.fullName() + "\": " + known + "; define it once");
            }
            sequences = with(sequences, sequence.fullName(), sequence);
        } finally {
            lock.unlock();
        }
        return sequence;
    }

    /** The tables, in the order they were added. */
    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * The tables in the order of their foreign keys; those of a cycle stand together, and {@link TableOrder} tells
     * them.
     *
     * @throws UnresolvedReferenceException if what a foreign key refers to is not here
     */
    public List<Table> sortedTables() {
        return order().tables();
    }

    /**
     * The order of the tables with the cycles in it.
     *
     * @throws UnresolvedReferenceException if what a foreign key refers to is not here
     */
    public TableOrder order() {
        return TableOrder.of(tables());
    }

    /** The names of the tables, with their schemas. */
    public List<String> tableNames() {
        return List.copyOf(tables.keySet());
    }

    /**
     * The table of a name in this catalog's schema, or of {@code "schema.table"}.
     *
     * @throws UnknownTableException if there is none; the message suggests similar names
     */
    public Table table(String name) {
        Table table = find(name);
        if (table == null) {
            throw new UnknownTableException(name, tables.keySet());
        }
        return table;
    }

    /** The table of a name in this catalog's schema, or of {@code "schema.table"}, or null if there is none. */
    @Nullable Table find(String name) {
        return find(null, name);
    }

    /** The table of a schema and a name, or null if there is none; without a schema, this catalog's is tried first. */
    public @Nullable Table find(@Nullable String tableSchema, String name) {
        Map<String, Table> all = tables;
        if (tableSchema != null) {
            return all.get(tableSchema + "." + name);
        }
        Table own = schema == null ? null : all.get(schema + "." + name);
        return own != null ? own : all.get(name);
    }

    /** The views, in the order they were added, so that each follows those that it selects from. */
    public List<View> views() {
        return List.copyOf(views.values());
    }

    /**
     * The view of a name in this catalog's schema, or of {@code "schema.view"}.
     *
     * @throws UnknownTableException if there is none; the message suggests similar names
     */
    public View view(String name) {
        View own = schema == null ? null : views.get(schema + "." + name);
        View view = own != null ? own : views.get(name);
        if (view == null) {
            throw new UnknownTableException(name, views.keySet());
        }
        return view;
    }

    /** The statements of the program's own around the creation and the drop of all the tables, in order. */
    public List<DdlHook> hooks() {
        return hooks;
    }

    /** The sequences that were added without a column, in order. */
    public List<Sequence> sequences() {
        return List.copyOf(sequences.values());
    }

    /**
     * Creates what is missing of all the tables, with their indexes, sequences and types, and of the views: first the
     * database is asked what it has, then the rest is created in the order of the foreign keys, in one transaction.
     * Several processes may do it at the same time.
     *
     * @throws PartialDdlException if a statement fails, and the database keeps what the statements before it did
     */
    public void createAll(DdlTarget target) {
        Execution.create(target, this, SchemaParts.of(this));
    }

    /**
     * Adds the tables that the database has in this catalog's schema; tables that are here already stay as they are.
     */
    public List<Table> reflect(DdlTarget target) {
        return reflect(target, ReflectionOptions.DEFAULTS);
    }

    /**
     * Adds tables as the database describes them, and those that their foreign keys refer to. Tables that are here
     * already stay as they are.
     *
     * @return the tables that were added, in the order of their names, followed by those referred to
     * @throws SchemaException if a table that the options name is not there
     */
    public List<Table> reflect(DdlTarget target, ReflectionOptions options) {
        List<Table> added = new ArrayList<>();
        target.runDdl(connection ->
                added.addAll(connection.dialect().facet(ReflectionFacet.class).reflect(connection, this, options)));
        return List.copyOf(added);
    }

    /**
     * Creates those of the given tables and views that are missing, as {@link #createAll(DdlTarget)} does.
     *
     * @throws SchemaException if one of them is not in this catalog
     */
    public void createAll(DdlTarget target, Table... some) {
        Execution.create(target, this, SchemaParts.of(this, some));
    }

    /**
     * Drops all the tables that are there, with their sequences and types, and the views, in one transaction.
     *
     * @throws PartialDdlException if a statement fails, and the database keeps what the statements before it did
     */
    public void dropAll(DdlTarget target) {
        Execution.drop(target, this, SchemaParts.of(this));
    }

    /**
     * Drops those of the given tables and views that are there, as {@link #dropAll(DdlTarget)} does.
     *
     * @throws SchemaException if one of them is not in this catalog
     */
    public void dropAll(DdlTarget target, Table... some) {
        Execution.drop(target, this, SchemaParts.of(this, some));
    }

    /**
     * The statements that create everything in an empty database, which is not asked.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say one of them
     */
    public List<String> ddl(Dialect dialect) {
        return Creation.of(this, dialect, SchemaParts.of(this), Existing.NOTHING)
                .texts();
    }

    /** As {@link #ddl(Dialect)}, of the given tables and views. */
    public List<String> ddl(Dialect dialect, Table... some) {
        return Creation.of(this, dialect, SchemaParts.of(this, some), Existing.NOTHING)
                .texts();
    }

    /**
     * The statements that drop everything of a database that has it all, which is not asked.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say one of them
     */
    public List<String> dropDdl(Dialect dialect) {
        return Removal.of(this, dialect, SchemaParts.of(this), Existing.EVERYTHING)
                .texts();
    }

    /** As {@link #dropDdl(Dialect)}, of the given tables and views. */
    public List<String> dropDdl(Dialect dialect, Table... some) {
        return Removal.of(this, dialect, SchemaParts.of(this, some), Existing.EVERYTHING)
                .texts();
    }

    /** The names of the tables. */
    @Override
    public String toString() {
        return "MetaData" + tableNames();
    }
}
