package io.athanor.orm.metamodel;

import io.athanor.sql.BindParameter;
import io.athanor.sql.Element;
import io.athanor.sql.ElementVisitor;
import io.athanor.sql.Expression;
import io.athanor.sql.Grouping;
import io.athanor.sql.Operator;
import io.athanor.sql.Predicate;
import io.athanor.sql.Rewriter;
import io.athanor.sql.Structure;
import io.athanor.sql.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * A criterion about a relationship; the session's registry turns it into one about columns when the statement is
 * compiled.
 */
public final class RelationshipComparison extends Predicate {

    /** What is asked of the relationship. */
    public enum Kind {
        /** It refers to the object. */
        EQUAL,
        /** It does not refer to the object. */
        NOT_EQUAL,
        /** It refers to nothing. */
        IS_NULL,
        /** It refers to something. */
        IS_NOT_NULL,
        /** There is a related object that meets a criterion. */
        EXISTS,
        /** The collection contains the object. */
        CONTAINS,
        /** The collection does not contain the object, or the reference is to another one. */
        NOT_CONTAINS,
        /** The rows of both classes belong together. */
        JOINED,
        /** The selected objects are those that the object's relationship refers to. */
        WITH_PARENT
    }

    private final RelationshipAttribute<?, ?> attribute;
    private final Kind kind;
    private final @Nullable BindParameter<Object> instance;
    private final @Nullable Expression<Boolean> criterion;

    RelationshipComparison(
            RelationshipAttribute<?, ?> attribute,
            Kind kind,
            @Nullable Object instance,
            @Nullable Expression<Boolean> criterion) {
        this(attribute, kind, instance == null ? null : BindParameter.of(Types.UNKNOWN, instance), criterion);
    }

    private RelationshipComparison(
            RelationshipAttribute<?, ?> attribute,
            Kind kind,
            @Nullable BindParameter<Object> instance,
            @Nullable Expression<Boolean> criterion) {
        this.attribute = attribute;
        this.kind = kind;
        this.instance = instance;
        this.criterion = criterion;
    }

    /** Whether the selected objects are those that {@code parent}'s relationship refers to. */
    public static Predicate withParent(Object parent, RelationshipAttribute<?, ?> attribute) {
        return new RelationshipComparison(attribute, Kind.WITH_PARENT, parent, null);
    }

    /** The relationship. */
    public RelationshipAttribute<?, ?> attribute() {
        return attribute;
    }

    /** What is asked. */
    public Kind kind() {
        return kind;
    }

    /** The object compared with, or null if there is none. */
    public @Nullable BindParameter<Object> instance() {
        return instance;
    }

    /** The criterion for the related objects, or null if there is none. */
    public @Nullable Expression<Boolean> criterion() {
        return criterion;
    }

    @Override
    public Predicate not() {
        return switch (kind) {
            case EQUAL, CONTAINS -> new RelationshipComparison(attribute, Kind.NOT_CONTAINS, instance, criterion);
            case NOT_EQUAL, NOT_CONTAINS, IS_NULL, IS_NOT_NULL, EXISTS, JOINED, WITH_PARENT -> super.not();
        };
    }

    @Override
    public Expression<Boolean> groupedAgainst(Operator against) {
        // What it turns into is grouped then; NOT has to keep it as its operand.
        return against.equals(Operator.NOT) ? new Grouping<>(this) : this;
    }

    @Override
    public void accept(ElementVisitor visitor) {
        visitor.visitUnresolved(this);
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(kind);
        structure.part(attribute);
        structure.part(instance);
        structure.part(criterion);
    }

    @Override
    public Element rewrite(Rewriter rewriter) {
        Expression<Boolean> newCriterion = rewriter.rewriteOptional(criterion);
        return newCriterion == criterion ? this : new RelationshipComparison(attribute, kind, instance, newCriterion);
    }

    @Override
    public String toString() {
        return attribute + " " + kind + (criterion == null ? "" : " (" + criterion + ")");
    }
}
