package io.athanor.schema.ddl;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.DdlVisitor;
import io.athanor.schema.Domain;
import io.athanor.schema.DomainChange;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.GivenName;
import io.athanor.schema.Index;
import io.athanor.schema.RebuildTable;
import io.athanor.schema.SchemaFacet;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.View;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.compiler.CompileException;
import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes DDL in standard SQL; a dialect's compiler extends it and overrides what the dialect says differently.
 *
 * <p>There is one {@code visit} method per construct. Immutable and safe for use by several threads.
 */
public abstract class DdlCompiler extends ViewCompiler implements DdlVisitor<String> {

    /** A compiler with a dialect's types, identifiers and expressions. */
    protected DdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    public String visitDropTable(DdlStatement.DropTable statement) {
        return "DROP TABLE " + existence(statement, statement.ifExists(), "IF EXISTS") + tableName(statement.table());
    }

    @Override
    public String visitRenameTable(DdlStatement.RenameTable statement) {
        return alter(statement.table()) + "RENAME TO " + name(statement.newName());
    }

    @Override
    public String visitRebuildTable(RebuildTable statement) {
        List<String> texts = new ArrayList<>();
        dialect().facet(SchemaFacet.class).steps(statement).forEach(step -> texts.add(step.accept(this)));
        return String.join(";\n", texts);
    }

    @Override
    public String visitCustom(DdlStatement.Custom statement) {
        return statement.text();
    }

    @Override
    public String visitCreateIndex(DdlStatement.CreateIndex statement) {
        Table table = statement.table();
        Index index = statement.index().forDialect(dialect().name());
        return "CREATE " + (index.isUnique() ? "UNIQUE " : "") + visitIndexKind(table, index) + "INDEX "
                + visitIndexWords(table, index)
                + existence(statement, statement.ifNotExists(), "IF NOT EXISTS")
                + indexName(table, index) + " ON " + indexedTable(table) + visitIndexMethod(table, index) + " ("
                + visitIndexParts(table, index) + ")" + visitIncluded(table, index) + visitIndexOptions(table, index)
                + visitIndexCondition(table, index);
    }

    /** Visits the kind of an index, between UNIQUE and INDEX; it ends in a space. */
    protected String visitIndexKind(Table table, Index index) {
        return "";
    }

    /** Visits words between INDEX and its name; they end in a space. */
    protected String visitIndexWords(Table table, Index index) {
        return "";
    }

    /** The name of an index behind CREATE INDEX. */
    protected String indexName(Table table, Index index) {
        return name(table.nameOf(index));
    }

    /** The name of an index' table behind ON. */
    protected String indexedTable(Table table) {
        return tableName(table);
    }

    /** Visits the method of an index, in front of its columns; it starts with a space. */
    protected String visitIndexMethod(Table table, Index index) {
        return "";
    }

    private String visitIndexParts(Table table, Index index) {
        List<String> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            if (part instanceof Index.ColumnPart column) {
                parts.add(visitIndexColumn(table, index, column.key()));
            } else if (part instanceof Index.ExpressionPart expression) {
                parts.add(visitIndexExpression(index, expression.expression()));
            }
        }
        return String.join(", ", parts);
    }

    /** Visits a column of an index. */
    protected String visitIndexColumn(Table table, Index index, String key) {
        return name(table.column(key).name());
    }

    /** Visits an expression of an index. */
    protected String visitIndexExpression(Index index, Element expression) {
        return expression(expression);
    }

    /** The error for the place of NULL in an index, where the database has a rule of its own. */
    protected final CompileException nullsInIndex(Index index) {
        return unsupported(
                "the place of NULL in the index " + index.name(), "the database has a rule of its own; leave it out");
    }

    /** Visits the columns that an index carries without sorting by them. */
    protected String visitIncluded(Table table, Index index) {
        if (!index.included().isEmpty()) {
            throw unsupported(
                    "index " + indexName(table, index) + " with included columns",
                    "the database has no such indexes; make the columns parts of the index");
        }
        return "";
    }

    /** Visits what follows the columns of an index; it starts with a space. */
    protected String visitIndexOptions(Table table, Index index) {
        return "";
    }

    /** Visits the condition of a partial index. */
    protected String visitIndexCondition(Table table, Index index) {
        return index.condition() == null ? "" : " WHERE " + expression(index.condition());
    }

    /** The error for the condition of an index, where the database has no partial indexes. */
    protected final CompileException noPartialIndex(Table table, Index index) {
        return unsupported(
                "index " + indexName(table, index) + " with a condition",
                "the database has no partial indexes; index all rows");
    }

    @Override
    public String visitDropIndex(DdlStatement.DropIndex statement) {
        Index index = statement.index().forDialect(dialect().name());
        return "DROP INDEX " + visitIndexWords(statement.table(), index)
                + existence(statement, statement.ifExists(), "IF EXISTS")
                + name(statement.table(), statement.table().nameOf(index));
    }

    /** A name in the schema of a table. */
    protected final String name(Table table, GivenName given) {
        String schema = table.schema();
        return schema == null ? name(given) : name(schema) + "." + name(given);
    }

    @Override
    public String visitAddConstraint(DdlStatement.AddConstraint statement) {
        return "ALTER TABLE " + tableName(statement.table()) + " ADD "
                + constraint(statement.table(), statement.constraint());
    }

    @Override
    public String visitDropConstraint(DdlStatement.DropConstraint statement) {
        return "ALTER TABLE " + tableName(statement.table()) + " DROP CONSTRAINT "
                + existence(statement, statement.ifExists(), "IF EXISTS") + nameToDrop(statement);
    }

    /**
     * The name of a constraint that is dropped.
     *
     * @throws CompileException if it has none
     */
    protected final String nameToDrop(DdlStatement.DropConstraint statement) {
        GivenName given = statement.table().nameOf(statement.constraint());
        if (given == null) {
            throw unsupported(
                    "the drop of a constraint of table " + statement.table().fullName(),
                    "the constraint has no name; name it, or give the metadata a naming convention");
        }
        return name(given);
    }

    @Override
    public String visitCreateSequence(DdlStatement.CreateSequence statement) {
        Sequence sequence = statement.sequence();
        return "CREATE SEQUENCE " + name(sequence.schema(), sequence.name()) + visitSequenceType(sequence)
                + visitCounting(sequence.counting());
    }

    /** Visits the type of a sequence's numbers. */
    protected String visitSequenceType(Sequence sequence) {
        return "";
    }

    @Override
    public String visitDropSequence(DdlStatement.DropSequence statement) {
        return "DROP SEQUENCE "
                + name(statement.sequence().schema(), statement.sequence().name());
    }

    @Override
    public String visitCreateEnumeratedType(DdlStatement.CreateEnumeratedType statement) {
        throw noEnumeratedType(statement.type());
    }

    @Override
    public String visitDropEnumeratedType(DdlStatement.DropEnumeratedType statement) {
        throw noEnumeratedType(statement.type());
    }

    @Override
    public String visitAddLabel(DdlStatement.AddLabel statement) {
        throw noEnumeratedType(statement.type());
    }

    @Override
    public String visitCreateDomain(DdlStatement.CreateDomain statement) {
        Domain<?> domain = statement.domain();
        Expression<?> value = domain.defaultValue();
        StringBuilder text = new StringBuilder("CREATE DOMAIN " + visitDomainName(domain) + " AS "
                + declaredType(domain.base()) + visitDomainCollation(domain)
                + (value == null ? "" : " DEFAULT " + expression(value))
                + (domain.isNullable() ? "" : " NOT NULL"));
        domain.checks().forEach(check -> text.append(' ').append(domainCheck(check)));
        return text.toString();
    }

    /** Visits COLLATE of a domain; it starts with a space. */
    protected String visitDomainCollation(Domain<?> domain) {
        Domain.Collation collation = domain.collation();
        return collation == null ? "" : " COLLATE " + name(collation.schema(), collation.name());
    }

    private String domainCheck(CheckConstraint check) {
        String name = check.name();
        return (name == null ? "" : "CONSTRAINT " + name(name) + " ") + "CHECK (" + expression(check.condition()) + ")";
    }

    @Override
    public String visitDomainChange(DomainChange statement) {
        Domain<?> domain = statement.domain();
        String alter = "ALTER DOMAIN " + visitDomainName(domain) + " ";
        if (statement instanceof DomainChange.AddCheck add) {
            return alter + "ADD " + domainCheck(add.check());
        }
        if (statement instanceof DomainChange.DropCheck drop) {
            String name = drop.check().name();
            if (name == null) {
                throw unsupported(
                        "the drop of a check of the domain " + domain.fullName(),
                        "the check has no name; name it, or compare with the database, which knows its name");
            }
            return alter + "DROP CONSTRAINT " + name(name);
        }
        if (statement instanceof DomainChange.AlterNullability) {
            return alter + (domain.isNullable() ? "DROP NOT NULL" : "SET NOT NULL");
        }
        Expression<?> value = domain.defaultValue();
        return alter + (value == null ? "DROP DEFAULT" : "SET DEFAULT " + expression(value));
    }

    @Override
    public String visitDropDomain(DdlStatement.DropDomain statement) {
        return "DROP DOMAIN " + visitDomainName(statement.domain());
    }

    private CompileException noEnumeratedType(EnumeratedType type) {
        return unsupported("the enumerated type " + type.name(), "the database has no such types");
    }

    @Override
    public String visitTableComment(DdlStatement.TableComment statement) {
        return "COMMENT ON " + commented(statement.table()) + " " + tableName(statement.table()) + " IS "
                + visitCommentText(statement.text());
    }

    @Override
    public String visitColumnComment(DdlStatement.ColumnComment statement) {
        return "COMMENT ON COLUMN " + tableName(statement.column().table()) + "."
                + name(statement.column().name()) + " IS " + visitCommentText(statement.text());
    }

    /** What a comment is on: a table or a kind of view. */
    protected String commented(Table table) {
        return table instanceof View view ? view.isMaterialized() ? "MATERIALIZED VIEW" : "VIEW" : "TABLE";
    }

    /** Visits the text of a comment, null for none. */
    protected String visitCommentText(@Nullable String text) {
        return text == null ? "NULL" : literal(text);
    }

    @Override
    public String visitCreateSchema(DdlStatement.CreateSchema statement) {
        return "CREATE SCHEMA " + existence(statement, statement.ifNotExists(), "IF NOT EXISTS")
                + name(statement.name());
    }

    @Override
    public String visitDropSchema(DdlStatement.DropSchema statement) {
        return "DROP SCHEMA " + existence(statement, statement.ifExists(), "IF EXISTS") + name(statement.name())
                + (statement.cascade() ? " CASCADE" : "");
    }
}
