package io.athanor.orm.metamodel;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ComparisonOperators;
import io.athanor.sql.ExpandingBind;
import io.athanor.sql.Expression;
import io.athanor.sql.ExpressionList;
import io.athanor.sql.Keyword;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.QuerySource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons that go by a comparator where there is one: lists and bounds value by value. Patterns are applied to the
 * expression itself.
 *
 * @param <T> the Java type of the values
 */
interface HybridOperators<T> extends ComparisonOperators<T> {

    /** How it is compared, or null for by the operator. */
    @Nullable HybridComparator<T> comparator();

    /** What the comparator compares, which has no comparator itself. */
    Expression<T> compared();

    @Override
    default Predicate compare(Operator operator, Expression<?> other) {
        HybridComparator<T> comparator = comparator();
        if (comparator == null) {
            return ComparisonOperators.super.compare(operator, other);
        }
        Expression<Boolean> criterion = comparator.compare(compared(), operator, other);
        return criterion instanceof Predicate predicate ? predicate : criterion.compare(Operator.IS, Keyword.of(true));
    }

    @Override
    default Predicate in(Collection<? extends T> values) {
        return comparator() == null ? ComparisonOperators.super.in(values) : each(Operator.EQ, Operator.OR, values);
    }

    @Override
    default Predicate notIn(Collection<? extends T> values) {
        return comparator() == null ? ComparisonOperators.super.notIn(values) : each(Operator.NE, Operator.AND, values);
    }

    private Predicate each(Operator operator, Operator list, Collection<? extends T> values) {
        if (values.isEmpty()) {
            Collection<? extends T> none = List.of();
            return operator.equals(Operator.EQ)
                    ? ComparisonOperators.super.in(none)
                    : ComparisonOperators.super.notIn(none);
        }
        List<Predicate> criteria = new ArrayList<>();
        for (T value : values) {
            criteria.add(compare(operator, BindParameter.of(self(), value)));
        }
        return criteria.size() == 1 ? criteria.get(0) : ClauseList.of(list, criteria);
    }

    @Override
    default Predicate between(Expression<? extends T> low, Expression<? extends T> high) {
        return comparator() == null
                ? ComparisonOperators.super.between(low, high)
                : ClauseList.of(Operator.AND, List.of(compare(Operator.GE, low), compare(Operator.LE, high)));
    }

    @Override
    default Predicate betweenSymmetric(Expression<? extends T> one, Expression<? extends T> other) {
        return comparator() == null
                ? ComparisonOperators.super.betweenSymmetric(one, other)
                : ClauseList.of(Operator.OR, List.of(between(one, other), between(other, one)));
    }

    @Override
    default Predicate in(QuerySource query) {
        return comparator() == null ? ComparisonOperators.super.in(query) : refuse("in a query");
    }

    @Override
    default Predicate in(ExpressionList members) {
        return comparator() == null ? ComparisonOperators.super.in(members) : refuse("in a list of expressions");
    }

    @Override
    default Predicate in(ExpandingBind<? extends T> list) {
        return comparator() == null ? ComparisonOperators.super.in(list) : refuse("in a list given at execution");
    }

    @Override
    default Predicate notIn(QuerySource query) {
        return comparator() == null ? ComparisonOperators.super.notIn(query) : refuse("in a query");
    }

    @Override
    default Predicate notIn(ExpressionList members) {
        return comparator() == null ? ComparisonOperators.super.notIn(members) : refuse("in a list of expressions");
    }

    @Override
    default Predicate notIn(ExpandingBind<? extends T> list) {
        return comparator() == null ? ComparisonOperators.super.notIn(list) : refuse("in a list given at execution");
    }

    private Predicate refuse(String where) {
        throw new UnsupportedQueryException("The hybrid attribute " + this + " is compared in its own way, which cannot"
                + " be looked up " + where + ". Compare values, by eq() or in(Collection).");
    }
}
