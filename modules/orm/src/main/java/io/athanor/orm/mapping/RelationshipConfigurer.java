package io.athanor.orm.mapping;

import io.athanor.orm.annotation.PassiveUpdates;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.RelationshipOrder;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds a relationship's direction and joining columns from the foreign keys of the tables. */
final class RelationshipConfigurer {

    private final Map<Class<?>, Mapper> mappers;
    private final MetaData metadata;

    RelationshipConfigurer(Map<Class<?>, Mapper> mappers, MetaData metadata) {
        this.mappers = mappers;
        this.metadata = metadata;
    }

    Relationship configure(Mapper source, RelationshipDescription description) {
        Mapper target = mappers.get(description.target());
        String name = source.name() + "." + description.name();
        if (target == null) {
            throw new MappingException("The relationship " + name + " refers to class "
                    + description.target().getName()
                    + ", which is not mapped in this registry. Add its "
                    + description.target().getSimpleName()
                    + "_.ENTITY to the registry.");
        }
        List<SortKey> order = order(description, target, name);
        if (!description.secondary().isEmpty()) {
            return description.join() == null
                    ? manyToMany(source, target, description, order)
                    : new ExplicitJoin(source, target, description, secondary(source, description)).relationship(order);
        }
        if (description.join() != null) {
            return new ExplicitJoin(source, target, description, null).relationship(order);
        }
        List<ForeignKey> forward = chosen(description, source, keys(source.table(), target.table()));
        List<ForeignKey> backward = chosen(description, target, keys(target.table(), source.table()));
        boolean selfReferential = source == target;
        boolean collection = description.collection() != null;
        boolean useForward =
                !collection && !forward.isEmpty() && (!selfReferential || !pointsBack(description, source, forward));
        List<ForeignKey> candidates = useForward ? forward : backward;
        if (candidates.size() != 1) {
            throw noUniqueKey(name, source, target, collection, candidates);
        }
        ForeignKey key = candidates.get(0);
        List<ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
            ColumnClause<?> referring = key.columns().get(i);
            ColumnClause<?> referred = key.targetColumns().get(i);
            pairs.add(
                    useForward
                            ? new ColumnPair(source.mappedColumn(referring), target.mappedColumn(referred))
                            : new ColumnPair(source.mappedColumn(referred), target.mappedColumn(referring)));
        }
        new ForeignKeyChoice(
                        name,
                        names(useForward ? source : target, key.columns()),
                        names(useForward ? target : source, key.targetColumns()),
                        useForward)
                .check(description);
        JoinPath path = JoinPath.direct(pairs, useForward, order);
        ForeignKeyRule rule = ForeignKeyRule.of(key).with(passiveUpdates(description, target));
        checkPostUpdate(description, name, rule);
        return useForward
                ? new ToOne(source, target, description, path, pairs, rule)
                : new ToMany(source, target, description, path, pairs, rule);
    }

    /** Who rewrites the foreign key, as one of the two directions says. */
    private static PassiveUpdates passiveUpdates(RelationshipDescription description, Mapper target) {
        PassiveUpdates own = description.writing().passiveUpdates();
        if (own != PassiveUpdates.INFERRED || description.backPopulates().isEmpty()) {
            return own;
        }
        int inverse = target.descriptor().attribute(description.backPopulates()).index();
        return target.descriptor().descriptions().get(inverse) instanceof RelationshipDescription other
                ? other.writing().passiveUpdates()
                : own;
    }

    static void checkPostUpdate(RelationshipDescription description, String name, ForeignKeyRule rule) {
        if (description.writing().postUpdate() && !rule.nullable()) {
            throw new MappingException("The relationship " + name
                    + " has postUpdate = true, but its foreign key must not be NULL, so it cannot wait for a second"
                    + " statement. Let its column accept NULL, or remove postUpdate.");
        }
    }

    private static List<SortKey> order(RelationshipDescription description, Mapper target, String name) {
        RelationshipOrder order = description.orderBy();
        List<SortKey> keys = new ArrayList<>();
        if (order != null) {
            for (RelationshipOrder.Key key : order.keys()) {
                keys.add(new SortKey(attribute(target, key.attribute(), name + " (orderBy)"), key.descending()));
            }
        }
        return keys;
    }

    private static List<String> names(Mapper mapper, List<? extends ColumnClause<?>> columns) {
        return columns.stream()
                .map(column -> mapper.mappedColumn(column).name())
                .toList();
    }

    /** Whether a self-referential reference says by its remote side that the foreign key is on the related row. */
    private static boolean pointsBack(RelationshipDescription description, Mapper mapper, List<ForeignKey> keys) {
        for (ForeignKey link : keys) {
            for (ColumnClause<?> column : link.columns()) {
                MappedColumn mapped = mapper.findColumn(column);
                if (mapped != null && description.remoteSide().contains(mapped.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Relationship manyToMany(
            Mapper source, Mapper target, RelationshipDescription description, List<SortKey> order) {
        Table secondary = secondary(source, description);
        List<SecondaryPair> local = secondaryPairs(source, secondary, description);
        List<SecondaryPair> remote = secondaryPairs(target, secondary, description);
        JoinPath path = JoinPath.through(secondary, local, remote, order);
        return new ManyToMany(source, target, description, path, secondary, local, remote);
    }

    private Table secondary(Mapper source, RelationshipDescription description) {
        for (Table table : metadata.tables()) {
            if (table.fullName().equals(description.secondary())) {
                return table;
            }
        }
        throw new MappingException(
                "The relationship " + source.name() + "." + description.name() + " goes through the table \""
                        + description.secondary()
                        + "\", which the registry's metadata does not have. Define it with Table.create(\""
                        + description.secondary() + "\", registry.metadata(), ...)."
                        + Suggestions.of(
                                description.secondary(),
                                metadata.tables().stream().map(Table::fullName).toList()));
    }

    private static List<SecondaryPair> secondaryPairs(
            Mapper side, Table secondary, RelationshipDescription description) {
        List<ForeignKey> links = keys(secondary, side.table());
        if (links.size() != 1) {
            throw new MappingException("The relationship " + description.name() + " goes through the table \""
                    + secondary.name() + "\", which needs exactly one foreign key to the table \""
                    + side.table().name() + "\" but has " + links.size() + ".");
        }
        List<SecondaryPair> pairs = new ArrayList<>();
        ForeignKey link = links.get(0);
        for (int i = 0; i < link.columns().size(); i++) {
            pairs.add(new SecondaryPair(
                    side.mappedColumn(link.targetColumns().get(i)),
                    link.columns().get(i)));
        }
        return List.copyOf(pairs);
    }

    private static List<ForeignKey> keys(Table from, Table to) {
        return MappingBuilder.foreignKeys(from).stream()
                .filter(link -> link.target() == to)
                .toList();
    }

    private static List<ForeignKey> chosen(
            RelationshipDescription description, Mapper referring, List<ForeignKey> links) {
        if (description.foreignKeys().isEmpty()) {
            return links;
        }
        return links.stream()
                .filter(link -> link.columns().stream()
                        .map(referring::findColumn)
                        .anyMatch(column ->
                                column != null && description.foreignKeys().contains(column.name())))
                .toList();
    }

    private static MappingException noUniqueKey(
            String name, Mapper source, Mapper target, boolean collection, List<ForeignKey> candidates) {
        String tables =
                "\"" + source.table().name() + "\" and \"" + target.table().name() + "\"";
        if (candidates.isEmpty()) {
            String holder = collection ? target.name() : source.name() + " or " + target.name();
            return new MappingException(
                    "The relationship " + name + " cannot be joined: there is no foreign key between the tables "
                            + tables + ". Put @ForeignKey(\"table.column\") on a field of " + holder
                            + ", or name an association table (secondary).");
        }
        List<String> columns = candidates.stream()
                .map(link ->
                        link.columns().stream().map(ColumnClause::name).toList().toString())
                .toList();
        return new MappingException(
                "The relationship " + name + " is ambiguous: there are several foreign keys between the tables "
                        + tables + ", with the columns " + columns + ". Choose one with foreignKeys = \"...\".");
    }

    private static MappedColumn attribute(Mapper mapper, String name, String place) {
        MappedColumn column =
                mapper.columnOf(mapper.descriptor().attribute(name).index());
        if (column == null) {
            throw new MappingException(place + ": " + mapper.name() + "." + name + " is a relationship, not a column.");
        }
        return column;
    }

    /** Checks that two directions name each other and fit. */
    static void checkInverse(Relationship relationship) {
        String inverseName = relationship.description().backPopulates();
        if (inverseName.isEmpty()) {
            return;
        }
        Relationship inverse = relationship.inverse();
        if (inverse == null
                || inverse.target() != relationship.source()
                || !inverse.description()
                        .backPopulates()
                        .equals(relationship.description().name())) {
            throw new MappingException("The relationship " + relationship.name() + " says backPopulates = \""
                    + inverseName + "\", but "
                    + relationship.target().name() + "." + inverseName + " is not a relationship to "
                    + relationship.source().name()
                    + " with backPopulates = \""
                    + relationship.description().name() + "\".");
        }
        checkDirections(relationship, inverse);
        PassiveUpdates own = relationship.description().writing().passiveUpdates();
        PassiveUpdates other = inverse.description().writing().passiveUpdates();
        if (own != other && own != PassiveUpdates.INFERRED && other != PassiveUpdates.INFERRED) {
            throw new MappingException("The relationships " + relationship.name() + " and " + inverse.name()
                    + " are the two directions of one foreign key, but one says passiveUpdates = " + own
                    + " and the other " + other + ". Write the same for both, or at one only.");
        }
    }

    private static void checkDirections(Relationship relationship, Relationship inverse) {
        Table through = relationship.path().secondary();
        Table back = inverse.path().secondary();
        boolean throughTables = through != null || back != null;
        if (throughTables ? through != back : relationship.getClass() == inverse.getClass()) {
            throw new MappingException("The relationships " + relationship.name() + " and " + inverse.name()
                    + " say that they are the two directions of one, but "
                    + (throughTables
                            ? "do not go through the same association table. Write the same secondary for both."
                            : "each has a foreign key of its own. Choose one for both with foreignKeys = \"...\", where"
                                    + " both classes are the same with remoteSide, or remove backPopulates."));
        }
    }
}
