package io.athanor.processor.metamodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the record that stands for the key of an entity. */
final class KeyRecordReader {

    private final Types types;
    private final Problems problems;

    KeyRecordReader(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    /** The record; null if there is none or it does not fit, which has been reported. */
    @Nullable TypeElement read(MappedClass entity) {
        TypeElement record = AnnotationValues.find(entity.type(), "KeyRecord")
                .map(values -> values.type("value"))
                .orElse(null);
        if (record == null) {
            return null;
        }
        if (entity.parentEntity() != null) {
            return refuse(
                    entity,
                    record,
                    "the key is that of " + entity.rootEntity().name()
                            + ", where the record belongs. Move the annotation there");
        }
        if (record.getKind() != ElementKind.RECORD
                || !record.getTypeParameters().isEmpty()) {
            return refuse(entity, record, "it is no record, or one with type parameters. Make it a plain record");
        }
        if (new MappedClass(record).isHidden()) {
            return refuse(
                    entity,
                    record,
                    "it is private, so the metamodel cannot refer to it. Make it at least package-private");
        }
        Map<String, TypeMirror> keys = keys(entity);
        List<String> components = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            components.add(name);
            TypeMirror key = keys.get(name);
            if (key != null && !types.isSameType(boxed(key), boxed(component.asType()))) {
                return refuse(
                        entity,
                        record,
                        "its component " + name + " is of " + component.asType() + ", but the attribute is of " + key
                                + ". Give both the same type");
            }
        }
        if (components.size() != keys.size() || !keys.keySet().containsAll(components)) {
            return refuse(
                    entity,
                    record,
                    "its components are " + components + ", but the key consists of " + keys.keySet()
                            + ". Let it have a component of the name of each");
        }
        return record;
    }

    private Map<String, TypeMirror> keys(MappedClass entity) {
        Map<String, TypeMirror> keys = new LinkedHashMap<>();
        for (MappedClass place : entity.describedTogether()) {
            for (VariableElement field : place.persistentFields()) {
                if (AnnotationValues.isPresent(field, "Id")) {
                    keys.put(
                            field.getSimpleName().toString(),
                            types.asMemberOf((DeclaredType) entity.type().asType(), field));
                }
            }
        }
        return keys;
    }

    /** By its class, since a type may have annotations. */
    private TypeMirror boxed(TypeMirror type) {
        return types.erasure(
                type instanceof PrimitiveType primitive
                        ? types.boxedClass(primitive).asType()
                        : type);
    }

    private @Nullable TypeElement refuse(MappedClass entity, TypeElement record, String problem) {
        problems.error(
                entity.type(),
                "@KeyRecord(" + record.getSimpleName() + ".class) of entity " + entity.name() + " does not fit: "
                        + problem + ".");
        return null;
    }
}
