package io.athanor.orm.mapping;

import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Rewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the condition of a relationship demands beyond equal columns. Immutable. */
final class JoinCriterion {

    private final Expression<Boolean> condition;
    private final List<MappedColumn> localColumns;

    JoinCriterion(Expression<Boolean> condition) {
        this.condition = condition;
        List<MappedColumn> found = new ArrayList<>();
        new Rewriter() {
            @Override
            public Element replace(Element element) {
                if (element instanceof JoinSide one && one.side == JoinSide.Side.LOCAL && one.mapped != null) {
                    if (!found.contains(one.mapped)) {
                        found.add(one.mapped);
                    }
                    return element;
                }
                return element instanceof JoinSide ? element : element.rewrite(this);
            }
        }.rewrite(condition);
        this.localColumns = List.copyOf(found);
    }

    /** The owner's columns that are in it. */
    List<MappedColumn> localColumns() {
        return localColumns;
    }

    /** The criterion with what the sides' columns are in a statement. */
    Expression<Boolean> in(
            Function<MappedColumn, ? extends Expression<?>> local,
            @Nullable FromClause link,
            Function<MappedColumn, ? extends Expression<?>> remote) {
        return new Rewriter() {
            @Override
            public Element replace(Element element) {
                if (!(element instanceof JoinSide one)) {
                    return element.rewrite(this);
                }
                return switch (one.side) {
                    case LOCAL -> local.apply(Objects.requireNonNull(one.mapped));
                    case REMOTE -> remote.apply(Objects.requireNonNull(one.mapped));
                    case LINK -> Objects.requireNonNull(link).c(one.key);
                };
            }
        }.rewrite(condition);
    }
}
