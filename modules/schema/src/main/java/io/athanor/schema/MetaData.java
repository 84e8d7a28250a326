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
    private volatile Map<String, Sequence> sequences = Map.of();

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
     * Adds a table.
     *
     * @return the table
     * @throws DuplicateDefinitionException if there is a table of this schema and name, or the table is in a catalog
     *     already
     */
    public <T extends Table> T add(T table) {
        lock.lock();
        try {
            Map<String, Table> known = tables;
            if (known.containsKey(table.fullName())) {
                throw new DuplicateDefinitionException("the metadata already has a table \"" + table.fullName() + "\": "
                        + known.get(table.fullName()) + "; define it once, or use another MetaData");
            }
            table.bind(this);
            Map<String, Table> all = new LinkedHashMap<>(known);
            all.put(table.fullName(), table);
            tables = Collections.unmodifiableMap(all);
        } finally {
            lock.unlock();
        }
        return table;
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
            Map<String, Sequence> all = new LinkedHashMap<>(sequences);
            all.put(sequence.fullName(), sequence);
            sequences = Collections.unmodifiableMap(all);
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
        Table table = find(null, name);
        if (table == null) {
            throw new UnknownTableException(name, tables.keySet());
        }
        return table;
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

    /** The sequences that were added without a column, in order. */
    public List<Sequence> sequences() {
        return List.copyOf(sequences.values());
    }

    /**
     * Creates what is missing of all the tables, with their indexes, sequences and types: first the database is asked
     * what it has, then the rest is created in the order of the foreign keys, in one transaction.
     */
    public void createAll(DdlTarget target) {
        create(target, tables(), sequences());
    }

    /** Creates those of the given tables that are missing, as {@link #createAll(DdlTarget)} does. */
    public void createAll(DdlTarget target, Table... some) {
        create(target, owned(some), List.of());
    }

    /** Drops all the tables that are there, with their sequences and types, in one transaction. */
    public void dropAll(DdlTarget target) {
        drop(target, tables(), sequences());
    }

    /** Drops those of the given tables that are there, as {@link #dropAll(DdlTarget)} does. */
    public void dropAll(DdlTarget target, Table... some) {
        drop(target, owned(some), List.of());
    }

    /**
     * The statements that create all the tables in an empty database, which is not asked.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say one of them
     */
    public List<String> ddl(Dialect dialect) {
        SchemaFacet facet = dialect.facet(SchemaFacet.class);
        return text(facet, Plans.creation(this, facet, tables(), sequences(), Existing.NOTHING));
    }

    /**
     * The statements that drop all the tables of a database that has them all, which is not asked.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say one of them
     */
    public List<String> dropDdl(Dialect dialect) {
        SchemaFacet facet = dialect.facet(SchemaFacet.class);
        return text(facet, Plans.removal(this, facet, tables(), sequences(), Existing.EVERYTHING));
    }

    private void create(DdlTarget target, List<Table> all, List<Sequence> loose) {
        target.runDdl(connection -> {
            SchemaFacet facet = connection.dialect().facet(SchemaFacet.class);
            Existing existing = new ExistingInDatabase(facet, connection);
            text(facet, Plans.creation(this, facet, all, loose, existing)).forEach(connection::execute);
        });
    }

    private void drop(DdlTarget target, List<Table> all, List<Sequence> loose) {
        target.runDdl(connection -> {
            SchemaFacet facet = connection.dialect().facet(SchemaFacet.class);
            Existing existing = new ExistingInDatabase(facet, connection);
            text(facet, Plans.removal(this, facet, all, loose, existing)).forEach(connection::execute);
        });
    }

    /** All texts are made before the first one is executed, so that nothing is half done if one cannot be said. */
    private static List<String> text(SchemaFacet facet, List<DdlStatement> statements) {
        DdlVisitor<String> compiler = facet.ddlCompiler();
        List<String> texts = new ArrayList<>();
        statements.forEach(statement -> texts.add(statement.accept(compiler)));
        return texts;
    }

    private List<Table> owned(Table... some) {
        for (Table table : some) {
            if (table.metadata() != this) {
                throw new SchemaException(
                        "table \"" + table.fullName() + "\" is not in this metadata; it has " + tableNames());
            }
        }
        return List.of(some);
    }

    /** The names of the tables. */
    @Override
    public String toString() {
        return "MetaData" + tableNames();
    }
}
