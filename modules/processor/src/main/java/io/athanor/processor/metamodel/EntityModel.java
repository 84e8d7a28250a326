package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity as its metamodel describes it.
 *
 * @param table the name of the table
 * @param schema the schema of the table, empty for none
 * @param parent the entity above in the hierarchy, null for a root
 * @param attributes the attributes that are described here: all but the parent's
 * @param inheritance what it says of its hierarchy, null if it is alone
 * @param comment the comment on the table, empty for none
 * @param constraints the constraints and indexes of the table
 * @param keyRecord the record that stands for the key, null for none
 * @param hybrids the hybrid attributes that the class itself declares
 */
record EntityModel(
        MappedClass type,
        String packageName,
        String table,
        String schema,
        @Nullable EntityModel parent,
        List<AttributeModel> attributes,
        @Nullable InheritanceModel inheritance,
        String comment,
        List<ConstraintModel> constraints,
        @Nullable TypeElement keyRecord,
        List<HybridModel> hybrids) {

    String metamodelName() {
        return type.metamodelName();
    }

    /** The attributes of the hierarchy in the order of their numbers, each with the entity that describes it. */
    List<Described> allAttributes() {
        List<Described> all = new ArrayList<>(parent == null ? List.of() : parent.allAttributes());
        attributes.forEach(attribute -> all.add(new Described(this, attribute)));
        return all;
    }

    /** The hybrid attributes of the hierarchy, but for those that a class below declares anew. */
    List<DescribedHybrid> allHybrids() {
        List<DescribedHybrid> all = new ArrayList<>(parent == null ? List.of() : parent.allHybrids());
        all.removeIf(above -> hybrids.stream().anyMatch(own -> own.replaces(above.hybrid())));
        hybrids.forEach(hybrid -> all.add(new DescribedHybrid(this, hybrid)));
        return all;
    }

    /** A hybrid attribute and the entity that declares it. */
    record DescribedHybrid(EntityModel entity, HybridModel hybrid) {}

    /** An attribute and the entity whose metamodel describes it. */
    record Described(EntityModel entity, AttributeModel attribute) {}
}
