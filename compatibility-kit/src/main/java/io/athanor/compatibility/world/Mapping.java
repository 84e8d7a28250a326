package io.athanor.compatibility.world;

import io.athanor.orm.Registry;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipAttribute;
import io.athanor.schema.Column;
import io.athanor.schema.MetaData;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping of the world: a form of each association, or none. Immutable. */
public final class Mapping {

    private final Map<Association, Variant> variants;

    private Mapping(Map<Association, Variant> variants) {
        this.variants = variants;
    }

    /** One of all mappings. */
    public static Mapping random(Random random) {
        Map<Association, Variant> chosen = new EnumMap<>(Association.class);
        for (Association association : Association.values()) {
            List<Variant> all = Variants.of(association);
            chosen.put(association, all.get(random.nextInt(all.size())));
        }
        return new Mapping(chosen);
    }

    /**
     * The mapping with these attributes, such as {@code "Item.lines"}, and no others.
     *
     * @throws IllegalArgumentException if no form of an association has an attribute
     */
    public static Mapping of(String... attributes) {
        Map<Association, Variant> chosen = new EnumMap<>(Association.class);
        for (String attribute : attributes) {
            Variant variant = Arrays.stream(Association.values())
                    .flatMap(association -> Variants.of(association).stream())
                    .filter(one -> Stream.of(Optional.ofNullable(one.left()), Optional.ofNullable(one.right()))
                            .flatMap(Optional::stream)
                            .anyMatch(side -> side.toString().equals(attribute)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no association has " + attribute));
            chosen.put(variant.association(), variant);
        }
        return new Mapping(chosen);
    }

    /** This mapping without an association. */
    public Mapping without(Association association) {
        Map<Association, Variant> fewer = new EnumMap<>(variants);
        fewer.remove(association);
        return new Mapping(fewer);
    }

    /** The form of an association, or empty if the classes do not show it. */
    public Optional<Variant> variant(Association association) {
        return Optional.ofNullable(variants.get(association));
    }

    /** The associations that classes show. */
    public List<Variant> variants() {
        return List.copyOf(variants.values());
    }

    /** A registry with the chosen relationships only; its tables are the same for every mapping. */
    public Registry registry() {
        List<RelationshipAttribute<?, ?>> chosen = new ArrayList<>();
        for (Variant variant : variants.values()) {
            Optional.ofNullable(variant.left()).ifPresent(side -> chosen.add(side.attribute()));
            Optional.ofNullable(variant.right()).ifPresent(side -> chosen.add(side.attribute()));
        }
        MetaData metadata = new MetaData();
        Registry registry = Registry.of(metadata);
        for (EntityKind kind : EntityKind.values()) {
            map(registry, kind.descriptor(), chosen);
        }
        Table.create(
                Association.ITEM_TAGS,
                metadata,
                Column.of("item_id", Types.INTEGER).references("items.id").primaryKey(),
                Column.of("tag_code", Types.string(20))
                        .references("tags.code", key -> key.onUpdate(ReferentialAction.CASCADE))
                        .primaryKey());
        return registry;
    }

    private static <E> void map(
            Registry registry, EntityDescriptor<E> descriptor, List<RelationshipAttribute<?, ?>> chosen) {
        RelationshipAttribute<?, ?>[] rest = descriptor.attributes().stream()
                .filter(attribute -> attribute instanceof RelationshipAttribute && !chosen.contains(attribute))
                .map(attribute -> (RelationshipAttribute<?, ?>) attribute)
                .toArray(RelationshipAttribute<?, ?>[]::new);
        registry.mapWithout(descriptor, rest);
    }

    /** One line for each association that the classes show. */
    @Override
    public String toString() {
        return variants.values().stream().map(Variant::toString).collect(Collectors.joining("\n"));
    }
}
