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

    /** Visits ALTER TABLE RENAME. */
    R visitRenameTable(DdlStatement.RenameTable statement);

    /** Visits the copy of a table that takes its place. */
    R visitRebuildTable(RebuildTable statement);

    /** Visits the addition of a label to an enumerated type. */
    R visitAddLabel(DdlStatement.AddLabel statement);

    /** Visits ALTER DOMAIN. */
    R visitDomainChange(DomainChange statement);

    /** Visits CREATE DOMAIN. */
    R visitCreateDomain(DdlStatement.CreateDomain statement);

    /** Visits DROP DOMAIN. */
    R visitDropDomain(DdlStatement.DropDomain statement);

    /** Visits a statement of the program's own. */
    R visitCustom(DdlStatement.Custom statement);

    /** Visits ALTER TABLE ADD of a column. */
    R visitAddColumn(ColumnChange.Add statement);

    /** Visits ALTER TABLE DROP of a column. */
    R visitDropColumn(ColumnChange.Drop statement);

    /** Visits ALTER TABLE RENAME of a column. */
    R visitRenameColumn(ColumnChange.Rename statement);

    /** Visits the change of a column's type. */
    R visitAlterType(ColumnChange.AlterType statement);

    /** Visits the change of whether a column may be NULL. */
    R visitAlterNullability(ColumnChange.AlterNullability statement);

    /** Visits the change of a column's default. */
    R visitAlterDefault(ColumnChange.AlterDefault statement);

    /** Visits CREATE VIEW. */
    R visitCreateView(ViewStatement.CreateView statement);

    /** Visits DROP VIEW. */
    R visitDropView(ViewStatement.DropView statement);

    /** Visits the refresh of a materialized view. */
    R visitRefreshView(ViewStatement.RefreshView statement);

    /** Visits CREATE TABLE AS. */
    R visitCreateTableAs(ViewStatement.CreateTableAs statement);
}
