package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.EntityFrom;
import io.athanor.orm.mapping.ManyToMany;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.RelationshipVisitor;
import io.athanor.orm.mapping.ToMany;
import io.athanor.orm.mapping.ToOne;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.schema.Table;
import io.athanor.sql.BindParameter;
import io.athanor.sql.ClauseList;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Expression;
import io.athanor.sql.FromClause;
import io.athanor.sql.Keyword;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Select;
import io.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns criteria about relationships into criteria about columns. */
final class RelationshipCriteria {

    private final EntitySources sources;
    private final EntityResolver resolver;
    private final Set<Expression<Boolean>> conjunction = Collections.newSetFromMap(new IdentityHashMap<>());

    RelationshipCriteria(EntitySources sources, EntityResolver resolver) {
        this.sources = sources;
        this.resolver = resolver;
    }

    /**
     * Takes note of the criteria of a SELECT which must all hold: there a link to an object may be joined, everywhere
     * else its existence is asked for.
     */
    void takeConjunction(List<Expression<Boolean>> criteria) {
        for (Expression<Boolean> criterion : criteria) {
            if (criterion instanceof ClauseList list && list.operator().equals(Operator.AND)) {
                takeConjunction(list.clauses());
            } else {
                conjunction.add(criterion);
            }
        }
    }

    /** The configured relationship of an attribute. */
    static Relationship relationship(EntitySources sources, RelationshipAttribute<?, ?> attribute) {
        Relationship relationship = sources.mapper(attribute.owner()).relationship(attribute.index());
        if (relationship == null) {
            throw new MappingException("The relationship " + attribute
                    + " is left out of this registry's mapping of the class. Take it in with registry.add("
                    + attribute.owner().descriptor().name() + "_." + attribute.name() + ").");
        }
        return relationship;
    }

    Expression<Boolean> resolve(RelationshipComparison comparison) {
        RelationshipAttribute<?, ?> attribute = comparison.attribute();
        Relationship relationship = relationship(sources, attribute);
        if (attribute.criterion() != null && comparison.kind() != RelationshipComparison.Kind.EXISTS) {
            throw new UnsupportedQueryException("The relationship " + attribute + " has a further criterion, which"
                    + " means nothing where it is compared with an object. Ask for any() or has(), or leave out"
                    + " and().");
        }
        return switch (comparison.kind()) {
            case EQUAL, CONTAINS ->
                isDirect(relationship) || conjunction.contains(comparison)
                        ? leadingTo(relationship, attribute, instance(comparison))
                        : some(relationship, attribute, instance(comparison));
            case NOT_CONTAINS ->
                isDirect(relationship)
                        ? leadingTo(relationship, attribute, instance(comparison))
                                .not()
                        : some(relationship, attribute, instance(comparison)).not();
            case NOT_EQUAL -> notEqual(relationship, attribute, instance(comparison));
            case IS_NULL -> isNull(relationship, attribute);
            case IS_NOT_NULL -> isNull(relationship, attribute).not();
            case EXISTS -> exists(relationship, attribute, comparison.criterion(), target -> null);
            case JOINED -> joined(relationship, attribute);
            case WITH_PARENT -> ownedBy(relationship, instance(comparison));
        };
    }

    /** The condition of a join between the two classes, both of which the statement selects from. */
    private Predicate joined(Relationship relationship, RelationshipAttribute<?, ?> attribute) {
        EntityReference<?> alias = attribute.target();
        EntityReference<?> target =
                alias != null ? alias : relationship.target().descriptor();
        return relationship
                .path()
                .condition(
                        sources.columns(attribute.owner()), relationship.path().secondary(), sources.columns(target));
    }

    private static BindParameter<Object> instance(RelationshipComparison comparison) {
        return Objects.requireNonNull(comparison.instance());
    }

    private static Predicate all(List<? extends Expression<Boolean>> parts) {
        return ClauseList.of(Operator.AND, parts);
    }

    /** The value of a related object's attribute, taken when the statement is executed. */
    private static Function<MappedColumn, Expression<?>> valuesOfTarget(
            Relationship relationship, BindParameter<Object> instance) {
        return mapped -> BindParameter.derived(
                mapped.column().type(),
                instance,
                new AttributeOf(mapped.attribute(), relationship.target().type(), relationship.name()));
    }

    private Predicate leadingTo(
            Relationship relationship, RelationshipAttribute<?, ?> attribute, BindParameter<Object> related) {
        Table secondary = relationship.path().secondary();
        FromClause link = secondary == null ? null : secondary.alias();
        return relationship
                .path()
                .leadingTo(valuesOfTarget(relationship, related), link, sources.columns(attribute.owner()));
    }

    /** Whether no association table is in between, whose rows would multiply those of the owner. */
    private static boolean isDirect(Relationship relationship) {
        return relationship.path().secondary() == null;
    }

    /** Whether the object is among the related ones. */
    private Predicate some(
            Relationship relationship, RelationshipAttribute<?, ?> attribute, BindParameter<Object> related) {
        return exists(relationship, attribute, null, target -> {
            Function<MappedColumn, Expression<?>> values = valuesOfTarget(relationship, related);
            List<Predicate> parts = new ArrayList<>();
            for (MappedColumn key : relationship.target().primaryKey().columns()) {
                parts.add(target.column(key).compare(Operator.EQ, values.apply(key)));
            }
            return all(parts);
        });
    }

    private Expression<Boolean> notEqual(
            Relationship relationship, RelationshipAttribute<?, ?> attribute, BindParameter<Object> related) {
        return relationship.accept(new ReferenceCriterion(attribute) {
            @Override
            Predicate ofColumns(List<ColumnPair> pairs, ColumnSource owner) {
                Function<MappedColumn, Expression<?>> values = valuesOfTarget(relationship, related);
                List<Predicate> parts = new ArrayList<>();
                for (ColumnPair pair : pairs) {
                    ColumnClause<?> column = owner.column(pair.local());
                    parts.add(column.compare(Operator.NE, values.apply(pair.remote())));
                    parts.add(column.isNull());
                }
                return ClauseList.of(Operator.OR, parts);
            }

            @Override
            Predicate otherwise() {
                return some(relationship, attribute, related).not();
            }
        });
    }

    private Predicate isNull(Relationship relationship, RelationshipAttribute<?, ?> attribute) {
        return relationship.accept(new ReferenceCriterion(attribute) {
            @Override
            Predicate ofColumns(List<ColumnPair> pairs, ColumnSource owner) {
                List<Predicate> parts = new ArrayList<>();
                pairs.forEach(pair -> parts.add(owner.column(pair.local()).isNull()));
                return all(parts);
            }

            @Override
            Predicate otherwise() {
                return exists(relationship, attribute, null, target -> null).not();
            }
        });
    }

    /** A criterion that the owner's own columns decide where they are the foreign key. */
    private abstract class ReferenceCriterion implements RelationshipVisitor<Predicate> {

        private final RelationshipAttribute<?, ?> attribute;

        ReferenceCriterion(RelationshipAttribute<?, ?> attribute) {
            this.attribute = attribute;
        }

        abstract Predicate ofColumns(List<ColumnPair> pairs, ColumnSource owner);

        abstract Predicate otherwise();

        @Override
        public Predicate visit(ToOne reference) {
            if (reference.path().hasCriterion()) {
                return otherwise();
            }
            return ofColumns(reference.pairs(), sources.columns(attribute.owner()));
        }

        @Override
        public Predicate visit(ToMany referring) {
            return otherwise();
        }

        @Override
        public Predicate visit(ManyToMany linked) {
            return otherwise();
        }
    }

    /**
     * Whether there is a related row that meets a criterion.
     *
     * @param more makes a further criterion about the related row's columns, or null
     */
    private Predicate exists(
            Relationship relationship,
            RelationshipAttribute<?, ?> attribute,
            @Nullable Expression<Boolean> criterion,
            Function<ColumnSource, @Nullable Predicate> more) {
        ColumnSource owner = sources.columns(attribute.owner());
        EntityReference<?> alias = attribute.target();
        EntityReference<?> reference =
                alias != null ? alias : relationship.target().descriptor();
        boolean isSelf = reference == reference.descriptor()
                && relationship.source().base() == relationship.target().base();
        boolean isNested = sources.source(reference).isNested();
        FromClause target = isSelf
                ? EntityFrom.alias(sources.mapper(reference))
                : isNested ? sources.mapper(reference).from() : sources.clause(reference);
        EntitySources.Source before = isSelf || isNested ? sources.replace(reference, target) : null;
        List<Expression<Boolean>> where = new ArrayList<>();
        Table secondary = relationship.path().secondary();
        ColumnSource related = ColumnSource.of(target);
        where.add(relationship.path().condition(owner, secondary, related));
        Predicate restriction = EntityFrom.restriction(sources.mapper(reference), related);
        if (restriction != null) {
            where.add(restriction);
        }
        Predicate further = more.apply(related);
        if (further != null) {
            where.add(further);
        }
        if (criterion != null) {
            where.add(resolver.rewrite(criterion));
        }
        Expression<Boolean> own = attribute.criterion();
        if (own != null) {
            where.add(resolver.rewrite(own));
        }
        sources.criteria().addTo(where, sources.mapper(reference), target, sources);
        sources.criteria().addOfTables(where, target, sources.mappings());
        if (secondary != null) {
            sources.criteria().addOfTables(where, secondary, sources.mappings());
        }
        if (before != null) {
            sources.restore(reference, before);
        }
        Select query = secondary == null
                ? Sql.select(Keyword.ONE).selectFrom(target).correlateExcept(target)
                : Sql.select(Keyword.ONE).selectFrom(target, secondary).correlateExcept(target, secondary);
        return Resolved.mark(query.where(all(where))).exists();
    }

    private Expression<Boolean> ownedBy(Relationship relationship, BindParameter<Object> parent) {
        ColumnSource target = sources.columns(relationship.target().descriptor());
        Table secondary = relationship.path().secondary();
        FromClause link = secondary == null ? null : secondary.alias();
        return relationship
                .path()
                .ownedBy(
                        column -> BindParameter.derived(
                                column.column().type(),
                                parent,
                                new AttributeOf(
                                        column.attribute(),
                                        relationship.source().type(),
                                        relationship.name())),
                        link,
                        target);
    }
}
