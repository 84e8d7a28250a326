package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.EntityModel.Described;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The fields of an entity as class files have them, for comparing them with what the enhancer finds there. */
final class ErasedTypes {

    private final Elements elements;
    private final Types types;

    ErasedTypes(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The name and the erased type of each attribute, the inherited ones included, in the order of their numbers. */
    List<String> fields(EntityModel model) {
        return model.allAttributes().stream()
                .map(Described::attribute)
                .map(AttributeModel::field)
                .map(this::field)
                .toList();
    }

    private String field(VariableElement field) {
        return field.getSimpleName() + " " + name(types.erasure(field.asType()));
    }

    private String name(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return name(array.getComponentType()) + "[]";
        }
        if (type instanceof PrimitiveType primitive) {
            return Names.of(primitive);
        }
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? elements.getBinaryName(element).toString()
                : type.toString();
    }
}
