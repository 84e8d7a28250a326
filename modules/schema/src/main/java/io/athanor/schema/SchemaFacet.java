package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.dialect.DialectFacet;
import io.athanor.sql.type.SqlType;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a dialect contributes to this layer. Immutable and safe for use by several threads. */
public interface SchemaFacet extends DialectFacet {

    /** Writes the statements of DDL. */
    DdlVisitor<String> ddlCompiler();

    /**
     * The dialect in which statements are said that are executed on a connection: the connection's, but where the
     * database takes a name without a schema for one of another schema than the connection's own, that is named.
     */
    default Dialect dialectOf(DdlConnection connection) {
        return connection.dialect();
    }

    /** Whether the database has a table or view of a name; a null schema is the connection's own. */
    boolean hasTable(DdlConnection connection, @Nullable String schema, String name);

    /** Whether the database has a sequence of a name; asked only if {@link #creates} says so. */
    default boolean hasSequence(DdlConnection connection, @Nullable String schema, String name) {
        return false;
    }

    /** Whether the database has an enumerated type of a name; asked only if {@link #enumeratedType} returns one. */
    default boolean hasEnumeratedType(DdlConnection connection, @Nullable String schema, String name) {
        return false;
    }

    /** Whether the database has a domain of a name; asked only if a table has a {@link Domain}. */
    default boolean hasDomain(DdlConnection connection, @Nullable String schema, String name) {
        return false;
    }

    /** Whether a sequence is created: the database has sequences, and needs this one. */
    default boolean creates(Sequence sequence) {
        return false;
    }

    /** The type that the database keeps for values of {@code type} as an object of its own, or null. */
    default @Nullable EnumeratedType enumeratedType(SqlType<?> type) {
        return null;
    }

    /** Whether constraints can be added to and dropped from a table that is there. */
    default boolean altersConstraints() {
        return true;
    }

    /** Whether a constraint is added by a statement of its own when its table is there, and not in CREATE TABLE. */
    default boolean isAddedLater(Constraint constraint) {
        return false;
    }

    /** Whether the database can make a change of a table that is there; if not, the table is rebuilt. */
    default boolean alters(DdlStatement statement) {
        return true;
    }

    /** Whether tables are rebuilt at all, for the changes that {@link #alters} denies. */
    default boolean rebuildsTables() {
        return false;
    }

    /**
     * The statements that rebuild a table.
     *
     * @throws SchemaException if the database needs no such thing
     */
    default List<DdlStatement> steps(RebuildTable statement) {
        throw new SchemaException("table " + statement.after().fullName()
                + " is not rebuilt in this database, which changes tables where they are; use the single changes");
    }

    /** A script that rebuilds tables, with the statements that have to be around it. */
    default List<String> rebuildingScript(List<String> statements) {
        return statements;
    }

    /** Does work that may rebuild tables, in one transaction, with what has to be set around it. */
    default void runRebuilding(DdlTarget target, Consumer<DdlConnection> work) {
        target.runDdl(work);
    }

    /** Whether comments are statements of their own rather than a part of CREATE TABLE. */
    default boolean commentsByStatement() {
        return false;
    }

    /** Whether the storage of a type in a column accepts its values only, so that it needs no check of them. */
    default boolean enforcesValues(SqlType<?> type) {
        return false;
    }

    /** Whether DDL is undone when its transaction is rolled back. */
    default boolean rollsBackDdl() {
        return false;
    }

    /**
     * Keeps others from writing until the end of the transaction, if the database locks as a whole and a transaction
     * that has read may be refused to write; called first in a transaction, after another one failed.
     *
     * @return whether it did
     */
    default boolean lockSchema(DdlConnection connection) {
        return false;
    }

    /**
     * The index that the database makes for a foreign key by itself and keeps when the key is dropped, or null if it
     * makes none, or the table has another one that serves.
     */
    default @Nullable Index indexKeptFor(Table table, ForeignKeyConstraint key) {
        return null;
    }
}
