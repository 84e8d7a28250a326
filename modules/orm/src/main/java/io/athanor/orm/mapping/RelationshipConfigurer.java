package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.AttributeDescription;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.RelationshipOrder;
import io.athanor.schema.MetaData;
import io.athanor.schema.Table;
import io.athanor.sql.ColumnClause;
import io.athanor.sql.ForeignKeyLink;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds a relationship's direction and joining columns from the foreign keys of the tables. */
final class RelationshipConfigurer {

    private final Map<Class<?>, Mapper> mappers;
    private final MetaData metadata;

    RelationshipConfigurer(Map<Class<?>, Mapper> mappers, MetaData metadata) {
        this.mappers = mappers;
        this.metadata = metadata;
    }

    List<RelationshipProperty> configure(Mapper source, BiPredicate<Class<?>, String> excluded) {
        List<RelationshipProperty> properties = new ArrayList<>();
        for (AttributeDescription description : source.descriptor().descriptions()) {
            if (description instanceof RelationshipDescription relationship
                    && !excluded.test(source.type(), relationship.name())) {
                properties.add(configure(source, relationship));
            }
        }
        return properties;
    }

    private RelationshipProperty configure(Mapper source, RelationshipDescription description) {
        Mapper target = mappers.get(description.target());
        String name = source.name() + "." + description.name();
        if (target == null) {
            throw new MappingException("The relationship " + name + " refers to class "
                    + description.target().getName()
                    + ", which is not mapped in this registry. Add its "
                    + description.target().getSimpleName()
                    + "_.ENTITY to the registry.");
        }
        RelationshipOrder order = description.orderBy();
        boolean descending = order != null && order.descending();
        MappedColumn orderBy = order == null ? null : attribute(target, order.attribute(), name + " (orderBy)");
        if (!description.secondary().isEmpty()) {
            return manyToMany(source, target, description, orderBy, descending);
        }
        List<ForeignKeyLink> forward = chosen(description, source, links(source.table(), target.table()));
        List<ForeignKeyLink> backward = chosen(description, target, links(target.table(), source.table()));
        boolean selfReferential = source == target;
        boolean collection = description.collection() != null;
        boolean useForward =
                !collection && !forward.isEmpty() && (!selfReferential || !pointsBack(description, source, forward));
        List<ForeignKeyLink> candidates = useForward ? forward : backward;
        if (candidates.size() != 1) {
            throw noUniqueKey(name, source, target, collection, candidates);
        }
        ForeignKeyLink link = candidates.get(0);
        List<ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < link.columns().size(); i++) {
            ColumnClause<?> referring = link.columns().get(i);
            ColumnClause<?> referred = link.targetColumns().get(i);
            pairs.add(
                    useForward
                            ? new ColumnPair(source.mappedColumn(referring), target.mappedColumn(referred))
                            : new ColumnPair(source.mappedColumn(referred), target.mappedColumn(referring)));
        }
        new ForeignKeyChoice(
                        name,
                        names(useForward ? source : target, link.columns()),
                        names(useForward ? target : source, link.targetColumns()),
                        useForward)
                .check(description);
        return new RelationshipProperty(
                source,
                target,
                description,
                useForward ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY,
                List.copyOf(pairs),
                null,
                List.of(),
                List.of(),
                orderBy,
                descending);
    }

    private static List<String> names(Mapper mapper, List<? extends ColumnClause<?>> columns) {
        return columns.stream()
                .map(column -> mapper.mappedColumn(column).name())
                .toList();
    }

    /** Whether a self-referential reference says by its remote side that the foreign key is on the related row. */
    private static boolean pointsBack(RelationshipDescription description, Mapper mapper, List<ForeignKeyLink> links) {
        for (ForeignKeyLink link : links) {
            for (ColumnClause<?> column : link.columns()) {
                if (description
                        .remoteSide()
                        .contains(mapper.mappedColumn(column).name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private RelationshipProperty manyToMany(
            Mapper source,
            Mapper target,
            RelationshipDescription description,
            @Nullable MappedColumn orderBy,
            boolean descending) {
        Table secondary = secondary(source, description);
        List<SecondaryPair> local = secondaryPairs(source, secondary, description);
        List<SecondaryPair> remote = secondaryPairs(target, secondary, description);
        return new RelationshipProperty(
                source,
                target,
                description,
                Direction.MANY_TO_MANY,
                List.of(),
                secondary,
                local,
                remote,
                orderBy,
                descending);
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
        List<ForeignKeyLink> links = links(secondary, side.table());
        if (links.size() != 1) {
            throw new MappingException("The relationship " + description.name() + " goes through the table \""
                    + secondary.name() + "\", which needs exactly one foreign key to the table \""
                    + side.table().name() + "\" but has " + links.size() + ".");
        }
        List<SecondaryPair> pairs = new ArrayList<>();
        ForeignKeyLink link = links.get(0);
        for (int i = 0; i < link.columns().size(); i++) {
            pairs.add(new SecondaryPair(
                    side.mappedColumn(link.targetColumns().get(i)),
                    link.columns().get(i)));
        }
        return List.copyOf(pairs);
    }

    private static List<ForeignKeyLink> links(Table from, Table to) {
        return from.foreignKeys().stream().filter(link -> link.target() == to).toList();
    }

    private static List<ForeignKeyLink> chosen(
            RelationshipDescription description, Mapper referring, List<ForeignKeyLink> links) {
        if (description.foreignKeys().isEmpty()) {
            return links;
        }
        return links.stream()
                .filter(link -> link.columns().stream()
                        .anyMatch(column -> description
                                .foreignKeys()
                                .contains(referring.mappedColumn(column).name())))
                .toList();
    }

    private static MappingException noUniqueKey(
            String name, Mapper source, Mapper target, boolean collection, List<ForeignKeyLink> candidates) {
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
    void checkInverses(Map<Mapper, List<RelationshipProperty>> properties) {
        for (List<RelationshipProperty> ofMapper : properties.values()) {
            for (RelationshipProperty property : ofMapper) {
                String inverseName = property.description().backPopulates();
                if (inverseName.isEmpty()) {
                    continue;
                }
                RelationshipProperty inverse = property.inverse();
                if (inverse == null
                        || inverse.target() != property.source()
                        || !inverse.description()
                                .backPopulates()
                                .equals(property.description().name())) {
                    throw new MappingException("The relationship " + property.name() + " says backPopulates = \""
                            + inverseName + "\", but "
                            + property.target().name() + "." + inverseName + " is not a relationship to "
                            + property.source().name()
                            + " with backPopulates = \""
                            + property.description().name() + "\".");
                }
                checkDirections(property, inverse);
            }
        }
    }

    private static void checkDirections(RelationshipProperty property, RelationshipProperty inverse) {
        boolean throughTables = property.secondary() != null || inverse.secondary() != null;
        if (throughTables ? property.secondary() != inverse.secondary() : property.direction() == inverse.direction()) {
            throw new MappingException("The relationships " + property.name() + " and " + inverse.name()
                    + " say that they are the two directions of one, but "
                    + (throughTables
                            ? "do not go through the same association table. Write the same secondary for both."
                            : "each has a foreign key of its own. Choose one for both with foreignKeys = \"...\", where"
                                    + " both classes are the same with remoteSide, or remove backPopulates."));
        }
    }
}
