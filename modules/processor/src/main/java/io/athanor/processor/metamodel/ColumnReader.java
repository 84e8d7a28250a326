package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Column;
import io.athanor.processor.metamodel.AttributeModel.Deferral;
import io.athanor.processor.metamodel.AttributeModel.Reference;
import io.athanor.processor.metamodel.AttributeModel.Version;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the description of a column from a field. */
final class ColumnReader {

    private final ColumnTypes columnTypes;
    private final VersionReader versions;
    private final ColumnDetailsReader details;
    private final Problems problems;

    ColumnReader(ColumnTypes columnTypes, ColumnDetailsReader details, Problems problems) {
        this.columnTypes = columnTypes;
        this.details = details;
        this.versions = new VersionReader(problems);
        this.problems = problems;
    }

    static ColumnReader of(Elements elements, Types types, Problems problems) {
        return new ColumnReader(
                new ColumnTypes(types, problems),
                new ColumnDetailsReader(
                        elements,
                        new NamedMember(elements, types, problems),
                        new GeneratedIdReader(elements, types, problems),
                        problems),
                problems);
    }

    /** The column; empty if there is an error, which has been reported. */
    Optional<AttributeModel> read(VariableElement field, TypeMirror type) {
        Optional<AnnotationValues> column = AnnotationValues.find(field, "Column");
        column.ifPresent(values -> columnTypes.checkNullable(field, type, values));
        Optional<ColumnType> columnType = columnTypes.find(field, type, column.orElse(null));
        if (columnType.isEmpty()) {
            return Optional.empty();
        }
        boolean id = AnnotationValues.isPresent(field, "Id");
        if (id && type.getKind() == TypeKind.ARRAY) {
            problems.error(
                    field,
                    "Field " + Names.of(field)
                            + " cannot be a primary key: two byte[] with the same content are not equal,"
                            + " so objects could not be identified. Use a UUID or a String.");
            return Optional.empty();
        }
        boolean nullable = column.map(values -> values.truth("nullable", true)).orElse(true);
        Version version = versions.read(field, columnType.get());
        return Optional.of(new Column(
                field,
                version == null ? columnType.get() : VersionReader.exact(columnType.get()),
                columnName(field),
                id,
                !id && (!nullable || type.getKind().isPrimitive()),
                column.map(values -> values.truth("unique", false)).orElse(false),
                reference(field),
                deferral(field, id),
                version,
                details.read(field, type, columnType.get(), column.orElse(null)),
                role(field)));
    }

    /** What the column decides for all statements about its row; whether it can, the mapping finds out. */
    private static @Nullable String role(VariableElement field) {
        return AnnotationValues.isPresent(field, "SoftDelete")
                ? "DELETED"
                : AnnotationValues.isPresent(field, "TenantId") ? "TENANT" : null;
    }

    private @Nullable Deferral deferral(VariableElement field, boolean id) {
        AnnotationValues values = AnnotationValues.find(field, "Deferred").orElse(null);
        if (values != null && id) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " has @Id and @Deferred, but without its key no object can be told"
                            + " from others. Remove @Deferred.");
        }
        return values == null || id ? null : new Deferral(values.string("group"), values.truth("raise", false));
    }

    /** Whether the name of a field's column is given. */
    static boolean isNamed(VariableElement field) {
        return AnnotationValues.find(field, "Column")
                .filter(values -> !values.string("name").isEmpty())
                .isPresent();
    }

    /** The name of the column that a field is mapped to. */
    static String columnName(VariableElement field) {
        String name = AnnotationValues.find(field, "Column")
                .map(values -> values.string("name"))
                .orElse("");
        return name.isEmpty() ? SnakeCase.of(field.getSimpleName().toString()) : name;
    }

    private @Nullable Reference reference(VariableElement field) {
        AnnotationValues values = AnnotationValues.find(field, "ForeignKey").orElse(null);
        if (values == null) {
            return null;
        }
        String target = values.string("value");
        int dot = target.lastIndexOf('.');
        if (dot <= 0 || dot == target.length() - 1) {
            problems.error(
                    field,
                    "@ForeignKey(\"" + target + "\") of field " + Names.of(field)
                            + " does not name a column. Write \"table.column\" or \"schema.table.column\".");
        }
        return new Reference(
                target,
                values.string("name"),
                values.string("onDelete"),
                values.string("onUpdate"),
                values.constant("deferral"));
    }
}
