package io.athanor.orm.load;

import io.athanor.orm.mapping.MappedColumn;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.metamodel.ColumnAttribute;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.option.ColumnRule;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with an option on the columns of the objects at one place. */
final class ColumnOptionCheck {

    private final Mapper mapper;
    private final @Nullable EntityReference<?> place;

    /** A check of what is said of a class; the place is the alias or class that its attributes must be of. */
    ColumnOptionCheck(Mapper mapper, @Nullable EntityReference<?> place) {
        this.mapper = mapper;
        this.place = place;
    }

    /** Why the rule is refused, with what to do instead; null if nothing is wrong. */
    @Nullable String problem(ColumnRule rule) {
        if (rule.kind() == ColumnRule.Kind.UNDEFER_GROUP) {
            return groupProblem(rule.group());
        }
        if (rule.kind() == ColumnRule.Kind.SUBCLASSES && mapper.inheritance() == null) {
            return mapper.name() + " is in no hierarchy with a discriminator, so its rows are never objects of classes"
                    + " below. Leave the option out.";
        }
        for (EntityDescriptor<?> below : rule.classes()) {
            if (mapper.below(one -> one.descriptor() == below).isEmpty()) {
                return below.name() + " is no class of this registry below " + mapper.name()
                        + ". Name classes that extend it.";
            }
        }
        for (ColumnAttribute<?, ?> attribute : rule.attributes()) {
            EntityReference<?> owner = attribute.owner();
            boolean belongs = owner.descriptor().javaType().isAssignableFrom(mapper.type())
                    && (owner.isPlain() || owner == place);
            if (!belongs) {
                return attribute + " is no attribute of " + (place == null ? mapper.name() : place)
                        + ". Name attributes of that.";
            }
            MappedColumn column = mapper.columnOf(attribute.index());
            if (column != null && column.isKey() && rule.kind() == ColumnRule.Kind.DEFER) {
                return attribute + " is in the primary key, without which objects cannot be told apart. Leave it out.";
            }
        }
        return null;
    }

    private @Nullable String groupProblem(String group) {
        List<String> known = new ArrayList<>();
        for (MappedColumn column : mapper.columns()) {
            if (column.deferral() != null && !column.deferral().group().isEmpty()) {
                known.add(column.deferral().group());
            }
        }
        return known.contains(group)
                ? null
                : mapper.name() + " has no deferred column in a group \"" + group + "\"."
                        + Suggestions.of(group, known.stream().distinct().toList());
    }
}
