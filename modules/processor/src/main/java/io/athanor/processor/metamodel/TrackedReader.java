package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Column;
import io.athanor.processor.metamodel.AttributeModel.Relationship;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what the type of a field tells of its mapping, which a program gives. */
final class TrackedReader {

    private final ColumnTypes columnTypes;
    private final EmbeddedReader embedded;
    private final Types types;
    private final Problems problems;

    TrackedReader(ColumnTypes columnTypes, EmbeddedReader embedded, Types types, Problems problems) {
        this.columnTypes = columnTypes;
        this.embedded = embedded;
        this.types = types;
        this.problems = problems;
    }

    /** The attribute; empty if there is an error, which has been reported. */
    Optional<AttributeModel> read(VariableElement field, TypeMirror type) {
        TypeElement element = types.asElement(type) instanceof TypeElement found ? found : null;
        if (element != null && EmbeddedReader.isEmbedded(field, element)) {
            return embedded.read(field, element);
        }
        String kind = element == null ? null : RelationshipReader.kind(element);
        TypeElement target = kind == null ? element : member((DeclaredType) type);
        if (target != null && new MappedClass(target).isEntity()) {
            return Optional.of(relationship(field, kind, target));
        }
        if (kind != null
                && element != null
                && element.getQualifiedName().toString().startsWith("io.athanor.")) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " is a collection of what no row is of. Let it hold a class that is"
                            + " mapped, or exclude it with @Transient.");
            return Optional.empty();
        }
        // A column of another type than usual is known to the program alone.
        ColumnType columnType =
                columnTypes.usual(type).orElseGet(() -> new ColumnType(null, "null", false, type, "", null));
        return Optional.of(new Column(
                field,
                columnType,
                SnakeCase.of(field.getSimpleName().toString()),
                false,
                type.getKind().isPrimitive(),
                false,
                null,
                null,
                null,
                List.of(),
                null));
    }

    private @Nullable TypeElement member(DeclaredType collection) {
        List<? extends TypeMirror> arguments = collection.getTypeArguments();
        return !arguments.isEmpty() && types.asElement(arguments.get(arguments.size() - 1)) instanceof TypeElement found
                ? found
                : null;
    }

    private static Relationship relationship(VariableElement field, @Nullable String kind, TypeElement target) {
        return new Relationship(
                field,
                kind,
                target,
                "",
                "",
                Optional.empty(),
                "",
                "",
                List.of(),
                List.of(),
                null,
                "",
                "",
                "",
                List.of(),
                "");
    }
}
