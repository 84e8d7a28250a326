package io.athanor.sql.compiler;

import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.ExpandingBind;
import io.athanor.sql.Rewriter;
import io.athanor.sql.dialect.Dialect;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeSystem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces bound values by literals, and columns of tables by their bare names. */
final class InlineRewriter implements Rewriter {

    private final Dialect dialect;
    private final TypeSystem types;

    InlineRewriter(Dialect dialect, TypeSystem types) {
        this.dialect = dialect;
        this.types = types;
    }

    @Override
    public Element replace(Element element) {
        if (element instanceof ColumnClause<?> column) {
            return new ColumnClause<>(null, column.name(), column.type());
        }
        if (element instanceof BindParameter<?> bind) {
            return new InlineText<>(bind.type(), literal(bind));
        }
        if (element instanceof ExpandingBind<?> list) {
            return new InlineText<>(list.type(), literals(list));
        }
        return element.rewrite(this);
    }

    private String literal(BindParameter<?> bind) {
        if (bind.required() || bind.source() != null) {
            throw new CompileException(
                    "a parameter " + bind.name(),
                    dialect,
                    "DDL has no parameters; write the value into the expression");
        }
        return literal(bind.type(), bind.value());
    }

    private String literals(ExpandingBind<?> list) {
        if (!list.rowTypes().isEmpty() || !(list.values().value() instanceof List<?> values) || values.isEmpty()) {
            throw new CompileException("IN", dialect, "DDL takes a list of one or more single values");
        }
        List<String> all = new ArrayList<>();
        values.forEach(value -> all.add(literal(list.type(), value)));
        return String.join(", ", all);
    }

    private <T> String literal(SqlType<T> type, @Nullable Object value) {
        try {
            return value == null ? "NULL" : types.literal(type, type.javaType().cast(value));
        } catch (IllegalArgumentException e) {
            throw new CompileException("a literal", dialect, String.valueOf(e.getMessage()));
        }
    }
}
