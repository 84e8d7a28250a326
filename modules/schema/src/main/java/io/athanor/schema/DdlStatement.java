package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A change of a schema, as data. Immutable. */
public sealed interface DdlStatement
        permits ColumnChange,
                ViewStatement,
                RebuildTable,
                DomainChange,
                DdlStatement.AddLabel,
                DdlStatement.CreateTable,
                DdlStatement.DropTable,
                DdlStatement.RenameTable,
                DdlStatement.CreateIndex,
                DdlStatement.DropIndex,
                DdlStatement.AddConstraint,
                DdlStatement.DropConstraint,
                DdlStatement.CreateSequence,
                DdlStatement.DropSequence,
                DdlStatement.CreateEnumeratedType,
                DdlStatement.DropEnumeratedType,
                DdlStatement.CreateDomain,
                DdlStatement.DropDomain,
                DdlStatement.TableComment,
                DdlStatement.ColumnComment,
                DdlStatement.CreateSchema,
                DdlStatement.DropSchema,
                DdlStatement.Custom {

    /** Calls the visitor's method for this kind of statement. */
    <R> R accept(DdlVisitor<R> visitor);

    /**
     * The statement's text in a dialect.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say it
     */
    default String sql(Dialect dialect) {
        return accept(dialect.facet(SchemaFacet.class).ddlCompiler());
    }

    /**
     * The texts of the statements that it takes in a dialect, one unless it is a {@link RebuildTable}.
     *
     * @throws io.athanor.sql.compiler.CompileException if the dialect cannot say it
     */
    default List<String> texts(Dialect dialect) {
        return List.of(sql(dialect));
    }

    /**
     * Executes the statement.
     *
     * @throws io.athanor.sql.compiler.CompileException if the database's dialect cannot say it
     */
    default void execute(DdlTarget target) {
        target.runDdl(connection -> connection.execute(
                sql(connection.dialect().facet(SchemaFacet.class).dialectOf(connection))));
    }

    /**
     * CREATE TABLE.
     *
     * @param table the table
     * @param ifNotExists whether nothing happens if there is one
     * @param leftOut constraints that are added later
     */
    record CreateTable(Table table, boolean ifNotExists, Set<Constraint> leftOut) implements DdlStatement {

        /** CREATE TABLE with all constraints. */
        public CreateTable(Table table) {
            this(table, false, Set.of());
        }

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateTable(this);
        }
    }

    /**
     * DROP TABLE.
     *
     * @param table the table
     * @param ifExists whether nothing happens if there is none
     */
    record DropTable(Table table, boolean ifExists) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropTable(this);
        }
    }

    /**
     * ALTER TABLE RENAME.
     *
     * @param table the table under its old name
     * @param newName the new name, in the same schema
     */
    record RenameTable(Table table, String newName) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitRenameTable(this);
        }
    }

    /**
     * CREATE INDEX.
     *
     * @param table the table
     * @param index the index
     * @param ifNotExists whether nothing happens if there is one
     */
    record CreateIndex(Table table, Index index, boolean ifNotExists) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateIndex(this);
        }
    }

    /**
     * DROP INDEX.
     *
     * @param table the table
     * @param index the index
     * @param ifExists whether nothing happens if there is none
     */
    record DropIndex(Table table, Index index, boolean ifExists) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropIndex(this);
        }
    }

    /**
     * ALTER TABLE ADD CONSTRAINT.
     *
     * @param table the table
     * @param constraint the constraint
     */
    record AddConstraint(Table table, Constraint constraint) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitAddConstraint(this);
        }
    }

    /**
     * ALTER TABLE DROP CONSTRAINT.
     *
     * @param table the table
     * @param constraint the constraint, which must have a name
     * @param ifExists whether nothing happens if there is none
     */
    record DropConstraint(Table table, Constraint constraint, boolean ifExists) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropConstraint(this);
        }
    }

    /**
     * CREATE SEQUENCE.
     *
     * @param sequence the sequence
     */
    record CreateSequence(Sequence sequence) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateSequence(this);
        }
    }

    /**
     * DROP SEQUENCE.
     *
     * @param sequence the sequence
     */
    record DropSequence(Sequence sequence) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropSequence(this);
        }
    }

    /**
     * The creation of an enumerated type.
     *
     * @param type the type
     */
    record CreateEnumeratedType(EnumeratedType type) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateEnumeratedType(this);
        }
    }

    /**
     * The drop of an enumerated type.
     *
     * @param type the type
     */
    record DropEnumeratedType(EnumeratedType type) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropEnumeratedType(this);
        }
    }

    /**
     * The addition of a label to an enumerated type that is there.
     *
     * @param type the type
     * @param label the label
     * @param after the label that it follows, or null
     * @param before the label that it precedes, or null; without both it is the last one
     */
    record AddLabel(
            EnumeratedType type,
            String label,
            @Nullable String after,
            @Nullable String before) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitAddLabel(this);
        }
    }

    /**
     * CREATE DOMAIN.
     *
     * @param domain the domain
     */
    record CreateDomain(Domain<?> domain) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateDomain(this);
        }
    }

    /**
     * DROP DOMAIN.
     *
     * @param domain the domain
     */
    record DropDomain(Domain<?> domain) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropDomain(this);
        }
    }

    /**
     * The comment of a table that is there.
     *
     * @param table the table
     * @param text the comment, or null for none
     */
    record TableComment(Table table, @Nullable String text) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitTableComment(this);
        }
    }

    /**
     * The comment of a column that is there.
     *
     * @param column the column
     * @param text the comment, or null for none
     */
    record ColumnComment(Column<?> column, @Nullable String text) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitColumnComment(this);
        }
    }

    /**
     * CREATE SCHEMA.
     *
     * @param name the name
     * @param ifNotExists whether nothing happens if there is one
     */
    record CreateSchema(String name, boolean ifNotExists) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCreateSchema(this);
        }
    }

    /**
     * DROP SCHEMA.
     *
     * @param name the name
     * @param ifExists whether nothing happens if there is none
     * @param cascade whether all that is in it is dropped too
     */
    record DropSchema(String name, boolean ifExists, boolean cascade) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitDropSchema(this);
        }
    }

    /**
     * A statement of the program's own.
     *
     * @param text the SQL; it must come from the program, never from input
     */
    record Custom(String text) implements DdlStatement {

        @Override
        public <R> R accept(DdlVisitor<R> visitor) {
            return visitor.visitCustom(this);
        }
    }
}
