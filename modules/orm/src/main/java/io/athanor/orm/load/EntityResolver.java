package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.ComputedProperty;
import io.athanor.orm.mapping.EmbeddedProperty;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EmbeddedAttribute;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.HybridAttribute;
import io.athanor.orm.metamodel.LaterType;
import io.athanor.orm.metamodel.NamedCriterion;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Element;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Join;
import io.athanor.sql.Label;
import io.athanor.sql.Operator;
import io.athanor.sql.Rewriter;
import io.athanor.sql.Select;
import io.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Replaces attributes by columns, classes by tables, and criteria about relationships by criteria about columns. */
final class EntityResolver implements Rewriter {

    private final EntitySources sources;
    private final boolean ofMapping;
    private final RelationshipCriteria criteria;
    private final Map<Element, Element> rewritten = new IdentityHashMap<>();

    EntityResolver(EntitySources sources) {
        this(sources, false);
    }

    /**
     * A resolver; what a mapping says has values that are the same in every statement, and are no part of its
     * structure.
     */
    EntityResolver(EntitySources sources, boolean ofMapping) {
        this.sources = sources;
        this.ofMapping = ofMapping;
        this.criteria = new RelationshipCriteria(sources, this);
    }

    @Override
    public Element replace(Element element) {
        Expression<?> nested = sources.nestedColumn(element);
        if (nested != null) {
            return nested;
        }
        if (element instanceof ColumnAttribute<?, ?> attribute) {
            return sources.mapper(attribute.owner()).property(attribute.index()) instanceof ComputedProperty computed
                    ? sources.computed(computed, attribute.owner(), sources.source(attribute.owner()))
                    : column(attribute);
        }
        if (element instanceof HybridAttribute<?, ?> hybrid) {
            return sources.hybrid(hybrid);
        }
        if (element instanceof BindParameter<?> value) {
            if (ofMapping) {
                return constant(value);
            }
            if (value.type() instanceof LaterType<?> later) {
                return ofColumn(value, later);
            }
        }
        if (element instanceof EntityReference<?> reference) {
            return sources.clause(reference);
        }
        if (element instanceof RelationshipComparison comparison) {
            return criteria.resolve(comparison);
        }
        if (element instanceof NamedCriterion criterion) {
            return resolve(criterion);
        }
        if (element instanceof Select select) {
            return Resolved.is(select) ? select : new EntityResolver(sources.within(select), ofMapping).nested(select);
        }
        if (element instanceof NestedQuery query) {
            return sources.subquery(query);
        }
        if (element instanceof RelationshipAttribute<?, ?> relationship) {
            throw new MappingException("The relationship " + relationship
                    + " cannot stand here; compare it with eq(), any(), has() or contains(), or join along it.");
        }
        if (element instanceof EmbeddedAttribute<?, ?> embedded) {
            throw new MappingException("The embedded value " + embedded
                    + " is several columns, so it cannot stand here; compare it with eq(), or name its components.");
        }
        // Aliases and subqueries are made of what has been resolved already, and must stay the same wherever they
        // occur.
        boolean complete = element instanceof FromClause && !(element instanceof Join);
        if (complete || element instanceof StatementOption) {
            return element;
        }
        return element instanceof Expression<?> ? rewrittenOnce(element) : element.rewrite(this);
    }

    /** An expression that stands in two places, such as a group's and a column's, must stay one. */
    private Element rewrittenOnce(Element element) {
        Element known = rewritten.get(element);
        if (known == null) {
            known = element.rewrite(this);
            rewritten.put(element, known);
        }
        return known;
    }

    /** A value that is compared with an attribute, with the type of the column that this registry maps it to. */
    private BindParameter<?> ofColumn(BindParameter<?> value, LaterType<?> later) {
        Mapper mapper = sources.mappings().find(later.owner());
        MappedColumn column = mapper == null ? null : mapper.findColumn(later.attribute());
        return column == null ? value : BindParameter.derived(column.column().type(), value, UnaryOperator.identity());
    }

    @SuppressWarnings("unchecked") // the value is one of the type
    private static <T> BindParameter<T> constant(BindParameter<T> value) {
        if (value.required() || value.source() != null || value.supplier() != null) {
            throw new MappingException("The expression of a computed attribute has the parameter "
                    + (value.name() == null ? value : ":" + value.name())
                    + ", whose value only an execution gives. Write the value into the expression.");
        }
        return BindParameter.constant(value.type(), (T) value.value());
    }

    /** A selected element: what is computed keeps its name. */
    Element selected(Element column) {
        Element resolved = rewrite(column);
        return column instanceof HybridAttribute<?, ?> hybrid && !(resolved instanceof ColumnClause<?>)
                ? new Label<>((Expression<?>) resolved, hybrid.name())
                : resolved;
    }

    ColumnClause<?> column(ColumnAttribute<?, ?> attribute) {
        Mapper mapper = sources.mapper(attribute.owner());
        MappedColumn mapped = mapper.columnOf(attribute);
        if (mapped == null) {
            throw new MappingException("The attribute " + attribute + " is not mapped to a column in this registry.");
        }
        return sources.columns(attribute.owner()).column(mapped);
    }

    private Element resolve(NamedCriterion criterion) {
        Mapper mapper = sources.mappings().mapper(criterion.entity());
        HybridAttribute<?, ?> hybrid = mapper.descriptor().hybrid(criterion.attribute());
        if (hybrid != null) {
            return rewrite(compared(hybrid, hybrid.toString(), criterion.value()));
        }
        int index = mapper.descriptor().attribute(criterion.attribute()).index();
        MappedColumn mapped = mapper.columnOf(index);
        if (mapper.property(index) instanceof ComputedProperty computed) {
            return compared(
                    sources.computed(computed, mapper.descriptor(), sources.source(mapper.descriptor())),
                    computed.name(),
                    criterion.value());
        }
        if (mapped == null) {
            boolean isEmbedded = mapper.property(index) instanceof EmbeddedProperty;
            throw new MappingException("The attribute " + mapper.name() + "." + criterion.attribute()
                    + (isEmbedded
                            ? " is an embedded value; compare it, or its components, with eq()."
                            : " is a relationship; compare it with eq(), any(), has() or contains()."));
        }
        return compared(
                sources.columns(mapper.descriptor()).column(mapped),
                mapper.name() + "." + mapped.name(),
                criterion.value());
    }

    private static Element compared(Expression<?> column, String name, @Nullable BindParameter<Object> value) {
        return value == null
                ? column.isNull()
                : column.compare(
                        Operator.EQ,
                        BindParameter.derived(
                                column.type(), value, new ValueFor(column.type().javaType(), name)));
    }

    /** A query inside the statement: classes among its columns stand for all their columns. */
    Select nested(Select select) {
        sources.enter(select);
        List<Element> columns = new ArrayList<>();
        for (Element column : select.resultColumns()) {
            if (column instanceof EntityReference<?> reference) {
                addColumns(reference, columns);
            } else if (column instanceof EmbeddedAttribute<?, ?> embedded) {
                embedded.columns().forEach(component -> columns.add(rewrite(component)));
            } else {
                columns.add(selected(column));
            }
        }
        return Resolved.mark(withoutColumns(select)).onlyColumns(columns);
    }

    private void addColumns(EntityReference<?> reference, List<Element> into) {
        ColumnSource source = sources.columns(reference);
        for (MappedColumn mapped : sources.selected(reference)) {
            into.add(source.column(mapped));
        }
    }

    /** The statement with all but its columns resolved. */
    Select withoutColumns(Select select) {
        JoinResolver joins = new JoinResolver(sources, this);
        Select joined = new EntityScope(sources).complete(joins.resolve(select), joins.restricted());
        if (sources.haveCriteria()) {
            joined = new CriteriaScope(sources).complete(joined, joins.entities());
        }
        List<Element> groupBy = new ArrayList<>();
        for (Element element : joined.groupBy()) {
            if (element instanceof EntityReference<?> reference) {
                addColumns(reference, groupBy);
            } else if (element instanceof EmbeddedAttribute<?, ?> embedded) {
                groupBy.addAll(embedded.columns());
            } else {
                groupBy.add(element);
            }
        }
        criteria.takeConjunction(select.where());
        Select plain = joined.onlyColumns(List.of(io.athanor.sql.Keyword.ONE)).onlyGroupBy(groupBy);
        return (Select) plain.rewrite(this);
    }
}
