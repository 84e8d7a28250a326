package io.athanor.schema;

/**
 * One method per kind of {@link DdlStatement}.
 *
 * @param <R> what the visit results in
 */
public interface DdlVisitor<R> {

    /** Visits CREATE TABLE. */
    R visitCreateTable(DdlStatement.CreateTable statement);

    /** Visits DROP TABLE. */
    R visitDropTable(DdlStatement.DropTable statement);

    /** Visits CREATE INDEX. */
    R visitCreateIndex(DdlStatement.CreateIndex statement);

    /** Visits DROP INDEX. */
    R visitDropIndex(DdlStatement.DropIndex statement);

    /** Visits ALTER TABLE ADD CONSTRAINT. */
    R visitAddConstraint(DdlStatement.AddConstraint statement);

    /** Visits ALTER TABLE DROP CONSTRAINT. */
    R visitDropConstraint(DdlStatement.DropConstraint statement);

    /** Visits CREATE SEQUENCE. */
    R visitCreateSequence(DdlStatement.CreateSequence statement);

    /** Visits DROP SEQUENCE. */
    R visitDropSequence(DdlStatement.DropSequence statement);

    /** Visits the creation of an enumerated type. */
    R visitCreateEnumeratedType(DdlStatement.CreateEnumeratedType statement);

    /** Visits the drop of an enumerated type. */
    R visitDropEnumeratedType(DdlStatement.DropEnumeratedType statement);

    /** Visits the comment of a table. */
    R visitTableComment(DdlStatement.TableComment statement);

    /** Visits the comment of a column. */
    R visitColumnComment(DdlStatement.ColumnComment statement);

    /** Visits CREATE SCHEMA. */
    R visitCreateSchema(DdlStatement.CreateSchema statement);

    /** Visits DROP SCHEMA. */
    R visitDropSchema(DdlStatement.DropSchema statement);
}
