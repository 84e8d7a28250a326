package io.athanor.orm.load;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.mapping.ColumnPair;
import io.athanor.orm.mapping.ColumnSource;
import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.mapping.ToOne;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.metamodel.RelationshipComparison;
import io.athanor.orm.state.EntityState;
import io.athanor.schema.Table;
import io.athanor.sql.BinaryPredicate;
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
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns criteria about relationships into criteria about columns. */
final class RelationshipCriteria {

    private final EntitySources sources;
    private final EntityResolver resolver;

    RelationshipCriteria(EntitySources sources, EntityResolver resolver) {
        this.sources = sources;
        this.resolver = resolver;
    }

    /** The configured relationship of an attribute. */
    static Relationship property(EntitySources sources, RelationshipAttribute<?, ?> attribute) {
        Relationship property = sources.mapper(attribute.owner()).relationship(attribute.index());
        if (property == null) {
            throw new MappingException("The relationship " + attribute
                    + " is left out of this registry's mapping of the class." + " Take it in with registry.add(...).");
        }
        return property;
    }

    Expression<Boolean> resolve(RelationshipComparison comparison) {
        Relationship property = property(sources, comparison.attribute());
        ColumnSource owner =
                ColumnSource.of(sources.clause(comparison.attribute().owner()));
        BindParameter<Object> instance = comparison.instance();
        return switch (comparison.kind()) {
            case EQUAL -> all(equalities(property, owner, instance(instance)));
            case NOT_EQUAL -> notEqual(property, owner, instance(instance));
            case IS_NULL -> nullTest(property, owner);
            case IS_NOT_NULL -> nullTest(property, owner).not();
            case EXISTS -> exists(property, comparison.attribute(), comparison.criterion());
            case CONTAINS -> contains(property, owner, instance(instance));
            case WITH_PARENT -> withParent(property, instance(instance));
        };
    }

    private static BindParameter<Object> instance(@Nullable BindParameter<Object> instance) {
        if (instance == null) {
            throw new IllegalStateException("the comparison has no object to compare with");
        }
        return instance;
    }

    private static Predicate all(List<? extends Expression<Boolean>> parts) {
        return ClauseList.of(Operator.AND, parts);
    }

    /** The value of an object's attribute, taken when the statement is executed. */
    private static Expression<?> valueOf(BindParameter<Object> instance, MappedColumn mapped) {
        return BindParameter.derived(mapped.column().type(), instance, new AttributeValue(mapped.attribute()));
    }

    /** Takes the value of an attribute from an object. */
    private record AttributeValue(int attribute) implements UnaryOperator<@Nullable Object> {

        @Override
        public @Nullable Object apply(@Nullable Object object) {
            if (object == null) {
                return null;
            }
            EntityState state = EntityState.of(object);
            return state.value((Instrumented) object, attribute);
        }
    }

    private static List<Predicate> equalities(
            Relationship property, ColumnSource owner, BindParameter<Object> related) {
        ToOne reference = requireReference(property);
        List<Predicate> parts = new ArrayList<>();
        for (ColumnPair pair : reference.pairs()) {
            parts.add(new BinaryPredicate(valueOf(related, pair.remote()), Operator.EQ, owner.column(pair.local())));
        }
        return parts;
    }

    private static ToOne requireReference(Relationship property) {
        if (!(property instanceof ToOne reference)) {
            throw new MappingException("The relationship " + property
                    + " has its foreign key on the other side; use any(), has() or contains() in place of"
                    + " a comparison.");
        }
        return reference;
    }

    private Expression<Boolean> notEqual(Relationship property, ColumnSource owner, BindParameter<Object> related) {
        ToOne reference = requireReference(property);
        List<Predicate> parts = new ArrayList<>();
        for (ColumnPair pair : reference.pairs()) {
            ColumnClause<?> column = owner.column(pair.local());
            parts.add(column.compare(Operator.NE, valueOf(related, pair.remote())));
            parts.add(column.isNull());
        }
        return ClauseList.of(Operator.OR, parts);
    }

    private Predicate nullTest(Relationship property, ColumnSource owner) {
        ToOne reference = requireReference(property);
        List<Predicate> parts = new ArrayList<>();
        reference.pairs().forEach(pair -> parts.add(owner.column(pair.local()).isNull()));
        return all(parts);
    }

    private Expression<Boolean> exists(
            Relationship property, RelationshipAttribute<?, ?> attribute, @Nullable Expression<Boolean> criterion) {
        FromClause ownerClause = sources.clause(attribute.owner());
        EntityReference<?> alias = attribute.target();
        EntityReference<?> targetReference =
                alias != null ? alias : property.target().descriptor();
        FromClause replaced = null;
        boolean aliased = alias == null && property.source() == property.target();
        FromClause target = aliased ? property.target().table().alias() : sources.clause(targetReference);
        if (aliased) {
            replaced = sources.clause(targetReference);
            sources.replace(targetReference, target);
        }
        List<Expression<Boolean>> where = new ArrayList<>();
        Table secondary = property.path().secondary();
        where.add(property.path().condition(ColumnSource.of(ownerClause), secondary, ColumnSource.of(target)));
        if (criterion != null) {
            where.add(resolver.rewrite(criterion));
        }
        if (aliased) {
            sources.replace(targetReference, replaced);
        }
        Select query = secondary == null
                ? Sql.select(Keyword.ONE).selectFrom(target).correlateExcept(target)
                : Sql.select(Keyword.ONE).selectFrom(target, secondary).correlateExcept(target, secondary);
        return query.where(all(where)).exists();
    }

    private Expression<Boolean> contains(Relationship property, ColumnSource owner, BindParameter<Object> related) {
        Table secondary = property.path().secondary();
        FromClause link = secondary == null ? null : secondary.alias();
        return property.path().leadingTo(column -> valueOf(related, column), link, owner);
    }

    private Expression<Boolean> withParent(Relationship property, BindParameter<Object> parent) {
        ColumnSource target = ColumnSource.of(sources.clause(property.target().descriptor()));
        Table secondary = property.path().secondary();
        FromClause link = secondary == null ? null : secondary.alias();
        return property.path().ownedBy(column -> valueOf(parent, column), link, target);
    }
}
