package io.athanor.schema;

import io.athanor.sql.ColumnCollection;
import io.athanor.sql.ForeignKeyLink;
import io.athanor.sql.Structure;
import io.athanor.sql.Suggestions;
import io.athanor.sql.TableClause;
import io.athanor.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with all that the database is told about it.
 *
 * <p>A table is defined at once by {@link #create}, or as a class whose fields are its columns:
 *
 * <pre>{@code
 * final class Users extends Table {
 *     final Column<Integer> id = column(Column.of("id", Types.INTEGER).primaryKey());
 *     final Column<String> name = column(Column.of("name", Types.string(50)).notNull());
 *
 *     Users() {
 *         super("users");
 *         define(Index.of("ix_users_name", "name"));
 *     }
 * }
 * static final Users USERS = METADATA.add(new Users());
 * }</pre>
 *
 * <p>When its columns are first asked for, and at the latest when it is added to a {@link MetaData}, the definition is
 * complete: it is immutable from then on, and safe for use by several threads.
 */
public class Table extends TableClause {

    private final TableDefinition definition;
    private volatile @Nullable TableContents contents;
    private volatile @Nullable List<ForeignKey> foreignKeys;
    private volatile @Nullable MetaData metadata;

    /** A table in the connection's own schema. */
    protected Table(String name) {
        this(null, name);
    }

    /** A table in a schema, null for the connection's own. */
    protected Table(@Nullable String schema, String name) {
        super(schema, name);
        if (name.isEmpty()) {
            throw new SchemaException("a table must have a name");
        }
        this.definition = new TableDefinition(this);
    }

    /**
     * A new table in a catalog, in the catalog's schema.
     *
     * @throws DuplicateDefinitionException if the catalog has a table of this name, or a column is defined twice
     */
    public static Table create(String name, MetaData metadata, TableElement... elements) {
        return create(metadata.schema(), name, metadata, elements);
    }

    /**
     * A new table in a catalog.
     *
     * @param schema the schema, or null for the connection's own
     * @throws DuplicateDefinitionException if the catalog has a table of this name, or a column is defined twice
     */
    public static Table create(@Nullable String schema, String name, MetaData metadata, TableElement... elements) {
        Table table = new Table(schema, name);
        table.define(elements);
        return metadata.add(table);
    }

    /**
     * The table of a name as the database describes it, in the catalog's schema; tables that its foreign keys refer to
     * are added to the catalog as well.
     *
     * @param own columns and other elements that are taken instead of equally named ones of the database, or besides
     * @throws SchemaException if there is no such table
     * @throws DuplicateDefinitionException if the catalog has a table of this name
     */
    public static Table reflect(String name, MetaData metadata, DdlTarget target, TableElement... own) {
        return reflect(name, metadata, target, ReflectionOptions.DEFAULTS, own);
    }

    /**
     * The table of a name as the database describes it, with options such as its schema.
     *
     * @throws SchemaException if there is no such table
     * @throws DuplicateDefinitionException if the catalog has a table of this name
     */
    public static Table reflect(
            String name, MetaData metadata, DdlTarget target, ReflectionOptions options, TableElement... own) {
        String schema = options.schema() == null ? metadata.schema() : options.schema();
        ReflectionOptions single = options.only(name).withViews().own(own);
        if (metadata.find(schema, name) != null) {
            throw new DuplicateDefinitionException("the metadata already has a table \"" + name
                    + "\"; reflect it before it is defined, or into another MetaData");
        }
        return metadata.reflect(target, single).get(0);
    }

    /**
     * Adds a column; for the fields of a subclass.
     *
     * @throws DuplicateDefinitionException if there is a column of this name or key
     * @throws IllegalStateException if the table was already used
     */
    protected final <T> Column<T> column(ColumnDefinition<T> column) {
        checkOpen();
        return definition.column(column);
    }

    /** Adds a column without further properties; for the fields of a subclass. */
    protected final <T> Column<T> column(String name, SqlType<T> type) {
        return column(Column.of(name, type));
    }

    /**
     * Adds constraints, indexes, options and columns; for the constructor of a subclass.
     *
     * @throws IllegalStateException if the table was already used
     */
    protected final void define(TableElement... elements) {
        checkOpen();
        for (TableElement element : elements) {
            definition.add(element);
        }
    }

    @Override
    public void describe(Structure structure) {
        // Complete and unchanging when it is in a statement, so no need to take it apart.
        structure.attribute(this);
    }

    private void checkOpen() {
        if (contents != null) {
            throw new IllegalStateException("table \"" + fullName()
                    + "\" is complete since it was first used; define all of it in the constructor of its class");
        }
    }

    private TableContents contents() {
        TableContents known = contents;
        if (known == null) {
            known = definition.contents();
            contents = known;
        }
        return known;
    }

    /** Makes the table a part of a catalog; called by the catalog, which holds its lock. */
    final void bind(MetaData newMetadata) {
        if (metadata != null) {
            throw new DuplicateDefinitionException(
                    "table \"" + fullName() + "\" already is in a metadata; make a new table for another one");
        }
        contents();
        metadata = newMetadata;
    }

    /** The catalog that the table is in, or null if it is in none. */
    public final @Nullable MetaData metadata() {
        return metadata;
    }

    @Override
    public final ColumnCollection columns() {
        return contents().byKey();
    }

    /** The columns, in order. */
    public final List<Column<?>> columnList() {
        return contents().columns();
    }

    /**
     * The column of a key.
     *
     * @throws io.athanor.sql.UnknownColumnException if there is none; the message suggests similar keys
     */
    public final Column<?> column(String key) {
        return (Column<?>) c(key);
    }

    /**
     * The column of a key with its type.
     *
     * @throws io.athanor.sql.UnknownColumnException if there is none; the message suggests similar keys
     * @throws SchemaException if its values are of another Java type
     */
    @SuppressWarnings("unchecked") // the type was compared
    public final <T> Column<T> column(String key, Class<T> javaType) {
        Column<?> column = column(key);
        if (column.type().javaType() != javaType) {
            throw new SchemaException("column " + fullName() + "." + column.name() + " has values of "
                    + column.type().javaType().getName() + ", not of " + javaType.getName());
        }
        return (Column<T>) column;
    }

    /** The primary key; it has no columns if the table has none. */
    public final PrimaryKeyConstraint primaryKey() {
        return contents().primaryKey();
    }

    /** The columns of the primary key, in its order. */
    public final List<Column<?>> primaryKeyColumns() {
        return primaryKey().columns().stream().<Column<?>>map(this::column).toList();
    }

    /** The constraints besides the primary key: those defined for the table, then those of its columns, in order. */
    public final List<Constraint> constraints() {
        return contents().constraints();
    }

    /** The indexes: those defined for the table, then those of its columns, in order. */
    public final List<Index> indexes() {
        return contents().indexes();
    }

    /** The column in which the database numbers the rows, or null if there is none. */
    public final @Nullable Column<?> autoincrementColumn() {
        return Numbering.columnOf(this);
    }

    @Override
    public final List<Column<?>> generatedKey() {
        Column<?> key = autoincrementColumn();
        return key == null ? List.of() : List.of(key);
    }

    /** The comment, or null. */
    public final @Nullable String comment() {
        return contents().comment();
    }

    /** The words between CREATE and TABLE. */
    public final List<String> prefixes() {
        return contents().prefixes();
    }

    /** The options of dialects. */
    public final DialectOptions options() {
        return contents().options();
    }

    /**
     * The tables that have to be there before this one without a foreign key telling so.
     *
     * @throws UnresolvedReferenceException if one of them is not in the metadata
     */
    public final List<Table> dependencies() {
        List<Table> found = new ArrayList<>();
        for (String name : contents().dependencies()) {
            MetaData known = metadata;
            Table table = known == null ? null : known.find(name);
            if (table == null) {
                throw new UnresolvedReferenceException("table \"" + fullName() + "\" depends on table \"" + name
                        + "\", which "
                        + (known == null
                                ? "is unknown, since the former is in no metadata"
                                : "the metadata does not have." + Suggestions.of(name, known.tableNames())));
            }
            found.add(table);
        }
        return List.copyOf(found);
    }

    /** The statements of the program's own around its creation and drop, in order. */
    public final List<DdlHook> hooks() {
        return contents().hooks();
    }

    /**
     * An equal table in another catalog, in this table's schema, or in that catalog's if this one has none. Foreign
     * keys refer to the tables of the other catalog. The copy of an instance of a subclass is a plain table.
     *
     * @throws DuplicateDefinitionException if the catalog has a table of this name
     */
    public final Table copyTo(MetaData other) {
        return copyTo(other, schema() == null ? other.schema() : schema(), name());
    }

    /**
     * An equal table in another catalog under another schema and name. Foreign keys to tables of this table's schema
     * refer to the new schema, and those to this table to the new one.
     *
     * @param newSchema the schema, or null for the connection's own
     * @throws DuplicateDefinitionException if the catalog has a table of this name
     */
    public final Table copyTo(MetaData other, @Nullable String newSchema, String newName) {
        contents();
        return other.add(new TableCopy(this, newSchema, newName).make());
    }

    /** An equal table that stands for this one, with the options of another where this one says nothing of them. */
    final Table withOptionsOf(Table other) {
        Table copy = new TableCopy(this, schema(), name()).make();
        copy.definition.options(other.options().overriddenBy(options()));
        copy.contents();
        copy.metadata = metadata;
        return copy;
    }

    /** All that the table was defined of; for a copy of it. */
    final TableDefinition definition() {
        return definition;
    }

    /**
     * The foreign keys with what they refer to, in order.
     *
     * @throws UnresolvedReferenceException if a table or column referred to is not in the metadata
     */
    public final List<ForeignKey> resolvedForeignKeys() {
        List<ForeignKey> known = foreignKeys;
        if (known == null) {
            known = ForeignKeys.of(this);
            foreignKeys = known;
        }
        return known;
    }

    /**
     * One of this table's foreign keys with what it refers to.
     *
     * @throws UnresolvedReferenceException if that is not in the metadata
     */
    public final ForeignKey resolve(ForeignKeyConstraint constraint) {
        return ForeignKeys.resolve(this, constraint);
    }

    /**
     * The foreign keys as joins need them.
     *
     * @throws UnresolvedReferenceException if a table or column referred to is not in the metadata
     */
    @Override
    public final List<ForeignKeyLink> foreignKeys() {
        return resolvedForeignKeys().stream().map(ForeignKey::link).toList();
    }

    /** The name of one of this table's constraints: its own, or that of the naming convention; null if it has none. */
    public final @Nullable GivenName nameOf(Constraint constraint) {
        return convention().nameOf(this, constraint);
    }

    /** The name that a constraint has in the database, where one that the naming convention made may be shorter. */
    @Override
    public final String constraintName(String constraint, int maximumLength) {
        for (Constraint own : constraints()) {
            GivenName name = nameOf(own);
            if (name != null && name.text().equals(constraint)) {
                return name.within(maximumLength);
            }
        }
        return constraint;
    }

    /**
     * The name of one of this table's indexes: its own, or that of the naming convention.
     *
     * @throws SchemaException if it has none, and the convention cannot make one of expressions
     */
    public final GivenName nameOf(Index index) {
        return convention().nameOf(this, index);
    }

    private NamingConvention convention() {
        MetaData known = metadata;
        return known == null ? NamingConvention.DEFAULT : known.namingConvention();
    }

    /** The columns with their types, keys and nullability. */
    @Override
    public final String toString() {
        return TableText.of(this);
    }
}
