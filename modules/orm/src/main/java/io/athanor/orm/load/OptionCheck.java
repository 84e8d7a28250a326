package io.athanor.orm.load;

import io.athanor.orm.error.UnsupportedQueryException;
import io.athanor.orm.mapping.Mapper;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.metamodel.EntityReference;
import io.athanor.orm.metamodel.PolymorphicAlias;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.orm.option.ColumnRule;
import io.athanor.orm.option.LoadStrategy;
import io.athanor.orm.option.LoaderOption;
import io.athanor.sql.Element;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses loader options that can have no effect on a query. */
final class OptionCheck {

    private final Mappings mappings;
    private final List<EntityReference<?>> roots = new ArrayList<>();

    OptionCheck(Mappings mappings, List<? extends Element> items) {
        this.mappings = mappings;
        for (Element item : items) {
            if (item instanceof EntityReference<?> reference) {
                roots.add(reference);
            }
        }
    }

    /**
     * Checks the options of a query.
     *
     * @throws UnsupportedQueryException if one of them leads to nothing that the query loads, or asks for what cannot
     *     be
     */
    void check(List<LoaderOption> options) {
        options.forEach(this::check);
    }

    private void check(LoaderOption option) {
        List<LoaderOption.Step> steps = option.steps();
        EntityReference<?> root = option.root();
        if (steps.isEmpty()) {
            checkColumnRoot(option, root);
        } else {
            checkRoot(option, steps.get(0).attribute());
        }
        if (!option.columns(0).isEmpty()) {
            EntityReference<?> place = root == null ? roots.get(0) : root;
            checkColumns(option, 0, mappings.mapper(place.descriptor().javaType()), place);
        }
        boolean contained = true;
        for (int i = 0; i < steps.size(); i++) {
            LoaderOption.Step step = steps.get(i);
            RelationshipAttribute<?, ?> attribute = step.attribute();
            if (i > 0) {
                checkFollows(option, steps.get(i - 1).attribute(), attribute);
            }
            Class<?> declaring = attribute.owner().descriptor().javaType();
            Class<?> reached = i == 0 ? declaring : steps.get(i - 1).attribute().targetClass();
            Mapper owner = mappings.mapper(reached.isAssignableFrom(declaring) ? declaring : reached);
            Relationship relationship = owner.relationship(attribute.index());
            if (relationship == null) {
                throw refused(
                        option,
                        attribute + " is left out of this registry's mapping of the class",
                        " Take it in with registry.add().");
            }
            if (relationship.isDynamic()) {
                throw refused(
                        option,
                        attribute + " is a dynamic collection, which is never loaded as a whole",
                        " Ask for its query(), or map it as a List.");
            }
            checkColumns(option, i + 1, relationship.target(), step.alias());
            if (step.strategy() == LoadStrategy.JOINED
                    && step.alias() instanceof PolymorphicAlias<?> alias
                    && alias.isPlain()) {
                throw refused(
                        option,
                        "joinedload makes a join of its own, to whose tables no criterion can refer by the alias",
                        " Say so by withPolymorphic(...).aliased(), or join by yourself and use containsEager.");
            }
            boolean ofQuery = step.strategy().isOfItsQuery();
            if (step.alias() != null && !ofQuery && !isChoice(step)) {
                throw refused(
                        option,
                        "ofType() says which alias of the query's own joins is read, and "
                                + step.strategy().option() + " makes its own join",
                        " Use containsEager, or leave out ofType(); the class below itself, or withPolymorphic(), says"
                                + " whose columns joinedload, selectinload and subqueryload load along.");
            }
            if (step.criterion() != null && !step.strategy().isNarrowed()) {
                throw refused(
                        option,
                        "and() has no effect where " + step.strategy().option() + " loads nothing of its own",
                        " Put the criterion into the query's join, or load by selectinload or joinedload.");
            }
            contained &= ofQuery;
            if (ofQuery && !contained) {
                throw refused(
                        option,
                        "containsEager of " + attribute
                                + " reads a join of the query itself, but the step before it loads" + " by other means",
                        " Use containsEager for the whole path, or joinedload here.");
            }
        }
    }

    /** Whether a step says of which classes below the related one the columns are loaded along. */
    private static boolean isChoice(LoaderOption.Step step) {
        return PolymorphicTarget.of(step) != null
                && switch (step.strategy()) {
                    case JOINED, SELECTIN, SUBQUERY -> true;
                    default -> false;
                };
    }

    private void checkColumns(LoaderOption option, int length, Mapper mapper, @Nullable EntityReference<?> place) {
        ColumnOptionCheck check = new ColumnOptionCheck(mapper, place);
        for (ColumnRule rule : option.columns(length)) {
            String problem = check.problem(rule);
            if (problem != null) {
                throw new UnsupportedQueryException("The loader option " + option + " is refused: " + problem);
            }
        }
    }

    private void checkColumnRoot(LoaderOption option, @Nullable EntityReference<?> root) {
        if (root == null ? roots.size() == 1 : isSelectedAs(root)) {
            return;
        }
        List<String> selected = roots.stream().map(EntityReference::name).toList();
        if (selected.isEmpty()) {
            throw refused(option, "the query selects no class whose columns could be left out", " Leave it out.");
        }
        throw root == null
                ? refused(
                        option,
                        "the query selects " + String.join(", ", selected) + ", and it does not say which of them is"
                                + " meant",
                        " Name the class, as in " + option.columns(0).get(0).option() + "("
                                + roots.get(0).descriptor().name() + "_.ENTITY ...).")
                : refused(
                        option,
                        "it is about " + describe(root) + ", but the query selects " + String.join(", ", selected),
                        " Name attributes of what is selected, or begin with the relationship that leads to "
                                + root.descriptor().name() + ".");
    }

    /** Whether the columns of a class or alias are those of what is selected; a class below has others. */
    private boolean isSelectedAs(EntityReference<?> place) {
        return roots.contains(place)
                || roots.stream()
                        .anyMatch(root -> root.isPlain() && place.isPlain() && root.descriptor() == place.descriptor());
    }

    private boolean isSelected(EntityReference<?> owner) {
        return roots.contains(owner) || roots.stream().anyMatch(root -> PathOptions.isSameObject(owner, root));
    }

    private void checkRoot(LoaderOption option, RelationshipAttribute<?, ?> first) {
        EntityReference<?> owner = first.owner();
        if (isSelected(owner)) {
            return;
        }
        if (roots.isEmpty()) {
            throw refused(
                    option,
                    "the query selects no class, so there are no objects that could have related ones",
                    " Leave out the option, or select " + owner + ".");
        }
        for (EntityReference<?> root : roots) {
            if (root.descriptor() == owner.descriptor()) {
                throw refused(
                        option,
                        "it starts at " + describe(owner) + ", but the query selects " + describe(root),
                        " Start it with the attribute of what is selected.");
            }
        }
        List<String> known = new ArrayList<>();
        String suggested = "";
        for (EntityReference<?> root : roots) {
            known.add(root.name());
            suggested = suggested.isEmpty() ? suggestion(root.descriptor().javaType(), root.name(), first) : suggested;
        }
        throw refused(
                option,
                "it starts at " + describe(owner) + ", but the query selects " + String.join(", ", known),
                suggested + leading(owner));
    }

    private String suggestion(Class<?> type, String name, RelationshipAttribute<?, ?> wrong) {
        Mapper mapper = mappings.find(type);
        if (mapper == null) {
            return "";
        }
        List<String> own = mapper.relationships().stream()
                .map(relationship -> name + "." + relationship.description().name())
                .toList();
        return Suggestions.of(name + "." + wrong.name(), own);
    }

    /** How the class of an option can be come to from what is selected. */
    private String leading(EntityReference<?> owner) {
        for (EntityReference<?> root : roots) {
            Mapper mapper = mappings.find(root.descriptor().javaType());
            if (mapper == null) {
                continue;
            }
            for (Relationship relationship : mapper.relationships()) {
                if (relationship.target().descriptor() == owner.descriptor()) {
                    return " Or begin with " + relationship + ", which leads to " + owner.name() + ".";
                }
            }
        }
        return "";
    }

    private void checkFollows(
            LoaderOption option, RelationshipAttribute<?, ?> before, RelationshipAttribute<?, ?> attribute) {
        EntityReference<?> alias = before.target();
        Class<?> target = before.targetClass();
        EntityReference<?> owner = attribute.owner();
        Class<?> type = owner.descriptor().javaType();
        boolean follows = (type.isAssignableFrom(target) || target.isAssignableFrom(type))
                && (owner.isPlain() || owner.whole() == alias);
        if (!follows) {
            throw refused(
                    option,
                    before + " leads to " + target.getSimpleName() + ", and " + attribute
                            + " is none of its relationships",
                    suggestion(target, target.getSimpleName(), attribute));
        }
    }

    private static String describe(EntityReference<?> reference) {
        return reference == reference.descriptor()
                ? "the class " + reference.name()
                : "the alias " + reference.name() + " of "
                        + reference.descriptor().name();
    }

    private static UnsupportedQueryException refused(LoaderOption option, String reason, @Nullable String remedy) {
        return new UnsupportedQueryException("The loader option " + option + " is refused: " + reason + "." + remedy);
    }
}
