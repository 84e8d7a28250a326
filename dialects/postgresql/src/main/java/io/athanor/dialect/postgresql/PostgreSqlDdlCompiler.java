package io.athanor.dialect.postgresql;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Column;
import io.athanor.schema.ColumnChange;
import io.athanor.schema.Computed;
import io.athanor.schema.Constraint;
import io.athanor.schema.DdlStatement;
import io.athanor.schema.DialectOptions;
import io.athanor.schema.Domain;
import io.athanor.schema.EnumeratedType;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Identity;
import io.athanor.schema.Index;
import io.athanor.schema.Sequence;
import io.athanor.schema.Table;
import io.athanor.schema.View;
import io.athanor.schema.ddl.DdlCompiler;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.FunctionCall;
import io.athanor.sql.OrderBy;
import io.athanor.sql.Text;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.IntegerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes PostgreSQL's DDL. */
final class PostgreSqlDdlCompiler extends DdlCompiler {

    private static final Set<String> TABLE_OPTIONS =
            Set.of("inherits", "partition_by", "using", "with", "with_oids", "on_commit", "tablespace");
    private static final Set<String> INDEX_OPTIONS =
            Set.of("using", "ops", "with", "tablespace", "concurrently", "nulls_not_distinct");

    PostgreSqlDdlCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String type(Column<?> column) {
        Sequence sequence = column.sequence();
        boolean serial =
                column.isAutoincrement() && column.identity() == null && (sequence == null || sequence.isOptional());
        return serial ? serialOf(integer(column)) : super.type(column) + visitCollation(column);
    }

    @Override
    public String visitAlterType(ColumnChange.AlterType statement) {
        return super.visitAlterType(statement) + visitCollation(statement.column());
    }

    private String visitCollation(Column<?> column) {
        Map<String, Object> options = options(
                column.options(),
                "column " + column.table().fullName() + "." + column.name(),
                Set.of("collation", "collation_schema"));
        Object collation = options.get("collation");
        Object schema = options.get("collation_schema");
        String prefix = schema == null ? "" : name(schema.toString()) + ".";
        return collation == null ? "" : " COLLATE " + prefix + name(collation.toString());
    }

    @Override
    protected String visitDeferral(Constraint constraint) {
        DialectOptions own = constraint instanceof CheckConstraint check
                ? check.options()
                : constraint instanceof ForeignKeyConstraint key ? key.options() : DialectOptions.NONE;
        Object unchecked = options(own, "a constraint", Set.of("not_valid")).get("not_valid");
        return super.visitDeferral(constraint) + (Boolean.TRUE.equals(unchecked) ? " NOT VALID" : "");
    }

    private static String serialOf(@Nullable IntegerType<?> type) {
        int bytes = type == null ? 4 : type.bytes();
        return bytes == 2 ? "SMALLSERIAL" : bytes == 8 ? "BIGSERIAL" : "SERIAL";
    }

    @Override
    protected String visitNotNull(Column<?> column) {
        return column.identity() == null ? super.visitNotNull(column) : "";
    }

    @Override
    protected String visitIdentity(Column<?> column) {
        Identity identity = column.identity();
        return identity == null ? "" : standardIdentity(identity, identity.always() ? "ALWAYS" : "BY DEFAULT");
    }

    @Override
    protected String visitStorage(Column<?> column, Computed.Storage storage) {
        if (dialect().version().isAtLeast(18, 0)) {
            return super.visitStorage(column, storage);
        }
        if (storage == Computed.Storage.VIRTUAL) {
            throw unsupported(
                    "the virtual column " + column.table().fullName() + "." + column.name(),
                    "the server computes only stored columns before version 18; use stored()");
        }
        return " STORED";
    }

    @Override
    protected String visitTableOptions(Table table) {
        Map<String, Object> options = options(table.options(), "table " + table.fullName(), TABLE_OPTIONS);
        StringBuilder text = new StringBuilder();
        Object inherits = options.get("inherits");
        if (inherits != null) {
            List<?> parents = inherits instanceof List<?> several ? several : List.of(inherits);
            text.append("\n INHERITS (")
                    .append(String.join(
                            ", ",
                            parents.stream()
                                    .map(parent -> name(parent.toString()))
                                    .toList()))
                    .append(')');
        }
        append(text, "\n PARTITION BY ", options.get("partition_by"));
        append(text, "\n USING ", options.get("using"));
        if (options.get("with") instanceof Map<?, ?> with) {
            text.append("\n WITH ").append(parameters(with));
        }
        if (options.get("with_oids") instanceof Boolean withOids) {
            text.append(withOids ? "\n WITH OIDS" : "\n WITHOUT OIDS");
        }
        append(text, "\n ON COMMIT ", options.get("on_commit"));
        Object tablespace = options.get("tablespace");
        append(text, "\n TABLESPACE ", tablespace == null ? null : name(tablespace.toString()));
        return text.toString();
    }

    private static void append(StringBuilder text, String words, @Nullable Object value) {
        if (value != null) {
            text.append(words).append(value);
        }
    }

    private static String parameters(Map<?, ?> parameters) {
        List<String> all = new ArrayList<>();
        parameters.forEach((key, value) -> all.add(key + " = " + value));
        return "(" + String.join(", ", all) + ")";
    }

    @Override
    protected String visitIndexWords(Table table, Index index) {
        return Boolean.TRUE.equals(indexOptions(table, index).get("concurrently")) ? "CONCURRENTLY " : "";
    }

    @Override
    protected String visitIndexMethod(Table table, Index index) {
        Object method = indexOptions(table, index).get("using");
        return method == null ? "" : " USING " + method;
    }

    @Override
    protected String visitIndexColumn(Table table, Index index, String key) {
        Object classes = indexOptions(table, index).get("ops");
        Object own = classes instanceof Map<?, ?> byKey ? byKey.get(key) : null;
        return super.visitIndexColumn(table, index, key) + (own == null ? "" : " " + own);
    }

    @Override
    protected String visitIndexExpression(Index index, Element expression) {
        boolean alone = expression instanceof FunctionCall<?>
                || expression instanceof ColumnClause<?>
                || expression instanceof OrderBy
                || expression instanceof Text;
        return alone ? expression(expression) : "(" + expression(expression) + ")";
    }

    @Override
    protected String visitIncluded(Table table, Index index) {
        return index.included().isEmpty() ? "" : " INCLUDE (" + columnNames(table, index.included()) + ")";
    }

    @Override
    protected String visitIndexOptions(Table table, Index index) {
        Map<String, Object> options = indexOptions(table, index);
        StringBuilder text = new StringBuilder();
        if (options.get("nulls_not_distinct") instanceof Boolean together) {
            text.append(together ? " NULLS NOT DISTINCT" : " NULLS DISTINCT");
        }
        if (options.get("with") instanceof Map<?, ?> with) {
            text.append(" WITH ").append(parameters(with));
        }
        Object tablespace = options.get("tablespace");
        append(text, " TABLESPACE ", tablespace == null ? null : name(tablespace.toString()));
        return text.toString();
    }

    private Map<String, Object> indexOptions(Table table, Index index) {
        return options(index.options(), "an index of table " + table.fullName(), INDEX_OPTIONS);
    }

    @Override
    protected String visitSequenceType(Sequence sequence) {
        return sequence.type() == null ? "" : " AS " + type(sequence.type());
    }

    @Override
    public String visitCreateEnumeratedType(DdlStatement.CreateEnumeratedType statement) {
        EnumeratedType type = statement.type();
        return "CREATE TYPE " + name(type.schema(), type.name()) + " AS ENUM ("
                + String.join(", ", type.labels().stream().map(this::literal).toList()) + ")";
    }

    @Override
    public String visitAddLabel(DdlStatement.AddLabel statement) {
        EnumeratedType type = statement.type();
        String place = statement.after() != null
                ? " AFTER " + literal(statement.after())
                : statement.before() != null ? " BEFORE " + literal(statement.before()) : "";
        return "ALTER TYPE " + name(type.schema(), type.name()) + " ADD VALUE " + literal(statement.label()) + place;
    }

    @Override
    public String visitDropEnumeratedType(DdlStatement.DropEnumeratedType statement) {
        return "DROP TYPE " + name(statement.type().schema(), statement.type().name());
    }

    @Override
    protected String visitDomainName(Domain<?> domain) {
        return name(domain.schema(), domain.name());
    }

    @Override
    protected String visitMaterialized(View view) {
        return "MATERIALIZED VIEW ";
    }

    @Override
    protected String visitOrReplace(View view) {
        if (view.isMaterialized()) {
            throw unsupported(
                    "OR REPLACE of the materialized view " + view.fullName(), "drop the view and create it anew");
        }
        return super.visitOrReplace(view);
    }

    @Override
    protected String visitIfNotExists(View view) {
        return view.isMaterialized() ? "IF NOT EXISTS " : super.visitIfNotExists(view);
    }

    @Override
    protected String visitViewOptions(View view) {
        Map<String, Object> options = options(view.options(), "view " + view.fullName(), Set.of("with", "tablespace"));
        StringBuilder text = new StringBuilder();
        if (options.get("with") instanceof Map<?, ?> with) {
            text.append(" WITH ").append(parameters(with));
        }
        Object tablespace = options.get("tablespace");
        append(text, " TABLESPACE ", tablespace == null ? null : name(tablespace.toString()));
        return text.toString();
    }
}
