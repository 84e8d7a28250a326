package io.athanor.processor.metamodel;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;

/** Types as they are written in one generated source file. */
final class TypeText {

    private final SourceNames names;
    private final Suppressions suppressions;

    TypeText(SourceNames names, Suppressions suppressions) {
        this.names = names;
        this.suppressions = suppressions;
    }

    /** The SQL type of a column. */
    String sqlType(ColumnType type) {
        TypeElement record = type.record();
        if (record != null && type.component() != null) {
            String name = of(record);
            return names.of("io.athanor.orm.metamodel", "RecordType") + ".of(" + name + ".class, "
                    + sqlType(type.unwrapped()) + ", " + name + "::new, " + name + "::"
                    + type.component().getSimpleName() + ")";
        }
        if (type.declared() != null) {
            return type.member();
        }
        String types = names.of("io.athanor.sql.type", "Types");
        return types + "." + type.member() + (type.enumeration() ? "(" + javaType(type) + ".class)" : "")
                + type.suffix();
    }

    /** The class of a column's values. */
    String javaType(ColumnType type) {
        TypeElement record = type.record();
        if (record != null) {
            return of(record);
        }
        if (type.declared() != null) {
            return of(type.declared());
        }
        return type.javaType() == null ? "byte[]" : of(type.javaType());
    }

    String of(TypeElement type) {
        suppressions.use(type);
        return names.of(type);
    }

    /** A type with its arguments, without the annotations that may stand on it. */
    String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof PrimitiveType primitive) {
            return Names.of(primitive);
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            List<? extends TypeMirror> arguments = declared.getTypeArguments();
            String names = arguments.stream().map(this::of).collect(Collectors.joining(", "));
            return of(element) + (arguments.isEmpty() ? "" : "<" + names + ">");
        }
        return type.toString();
    }
}
