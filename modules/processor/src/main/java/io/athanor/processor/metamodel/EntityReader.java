package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the description of an entity from its class. */
final class EntityReader {

    private final Elements elements;
    private final Types types;
    private final ColumnReader columns;
    private final RelationshipReader relationships;
    private final EmbeddedReader embedded;
    private final ComputedReader computed;
    private final ConstraintReader constraints;
    private final KeyRecordReader keyRecords;
    private final HybridReader hybrids;
    private final TrackedReader tracked;

    EntityReader(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        NamedMember members = new NamedMember(elements, types, problems);
        this.columns = ColumnReader.of(elements, types, problems);
        this.computed = new ComputedReader(new ColumnTypes(types, problems), members, problems);
        this.keyRecords = new KeyRecordReader(types, problems);
        this.constraints = new ConstraintReader(problems);
        this.hybrids = new HybridReader(types, problems);
        this.embedded = new EmbeddedReader(problems);
        this.tracked = new TrackedReader(new ColumnTypes(types, problems), embedded, types, problems);
        this.relationships = new RelationshipReader(elements, types, problems);
    }

    /** The description, without the attributes that are wrong; those have been reported. */
    EntityModel read(MappedClass entity) {
        MappedClass above = entity.parentEntity();
        EntityModel parent = above == null ? null : read(above);
        Set<String> names = new HashSet<>();
        if (parent != null) {
            parent.allAttributes()
                    .forEach(inherited -> names.add(inherited.attribute().name()));
        }
        List<AttributeModel> attributes = new ArrayList<>();
        for (MappedClass place : entity.describedTogether()) {
            for (VariableElement field : place.persistentFields()) {
                if (!FieldRules.isReserved(entity, field)
                        && names.add(field.getSimpleName().toString())) {
                    read(entity, field).ifPresent(attributes::add);
                }
            }
        }
        return new EntityModel(
                entity,
                elements.getPackageOf(entity.type()).getQualifiedName().toString(),
                entity.table(),
                entity.schema(),
                parent,
                attributes,
                InheritanceModel.of(entity),
                entity.comment(),
                constraints.read(entity),
                keyRecords.read(entity),
                hybrids.read(entity, names(parent, attributes)));
    }

    /** The names of attributes and their synonyms. */
    private static Set<String> names(@Nullable EntityModel parent, List<AttributeModel> attributes) {
        Set<String> names = parent == null ? new HashSet<>() : names(parent.parent(), parent.attributes());
        for (AttributeModel attribute : attributes) {
            names.add(attribute.name());
            AnnotationValues.find(attribute.field(), "Synonym")
                    .flatMap(values -> values.list("value"))
                    .ifPresent(names::addAll);
        }
        return names;
    }

    /** Whether the type of a persistent field is unknown so far; another processor may be about to write it. */
    boolean isUnresolved(MappedClass entity) {
        for (MappedClass place : entity.describedTogether()) {
            if (place.type().getSuperclass().getKind() == TypeKind.ERROR
                    || place.persistentFields().stream().anyMatch(field -> isUnresolved(field.asType()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnresolved(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || type instanceof DeclaredType declared
                        && declared.getTypeArguments().stream().anyMatch(EntityReader::isUnresolved);
    }

    private Optional<AttributeModel> read(MappedClass entity, VariableElement field) {
        // A field of a generic mapped superclass has its real type only in the subclass.
        TypeMirror type = types.asMemberOf((DeclaredType) entity.type().asType(), field);
        if (TrackedClasses.isTracked(field)) {
            return tracked.read(field, type);
        }
        Optional<AnnotationValues> relationship = AnnotationValues.find(field, "Relationship");
        Optional<AnnotationValues> expression = AnnotationValues.find(field, "Computed");
        if (expression.isPresent()) {
            return computed.read(field, type, expression.get());
        }
        if (relationship.isEmpty()
                && types.asElement(type) instanceof TypeElement element
                && EmbeddedReader.isEmbedded(field, element)) {
            return embedded.read(field, element);
        }
        return relationship.isPresent()
                ? relationships.read(entity, field, type, relationship.get())
                : columns.read(field, type);
    }
}
