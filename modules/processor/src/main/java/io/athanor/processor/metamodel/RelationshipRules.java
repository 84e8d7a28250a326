package io.athanor.processor.metamodel;

import io.athanor.processor.metamodel.AttributeModel.Relationship;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Checks that the names in a {@code @Relationship} mean something and that its parts go together. */
final class RelationshipRules {

    private static final Set<String> UNLOADED = Set.of("DYNAMIC", "WRITE_ONLY");

    private final Types types;
    private final Problems problems;

    RelationshipRules(Types types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    void check(MappedClass owner, Relationship relationship) {
        MappedClass target = new MappedClass(relationship.target());
        checkBackPopulates(owner, relationship, target);
        checkLazy(relationship);
        if (!relationship.orderBy().isEmpty()) {
            checkOrderBy(relationship, target);
        }
        for (String name : relationship.foreignKeys()) {
            if (isNoColumn(owner, name) && isNoColumn(target, name)) {
                reportUnknown(relationship, "foreignKeys", name, owner.name() + " or " + target.name());
            }
        }
        for (String name : relationship.remoteSide()) {
            if (isNoColumn(target, name)) {
                reportUnknown(relationship, "remoteSide", name, target.name());
            }
        }
    }

    private void checkBackPopulates(MappedClass owner, Relationship relationship, MappedClass target) {
        String name = relationship.backPopulates();
        if (name.isEmpty()) {
            return;
        }
        VariableElement other = target.persistentField(name);
        AnnotationValues values = other == null
                ? null
                : AnnotationValues.find(other, "Relationship").orElse(null);
        if (other == null || values == null) {
            problems.error(
                    relationship.field(),
                    place(relationship, "backPopulates", name) + " names no relationship of " + target.name()
                            + ". Add one there with backPopulates = \"" + relationship.name() + "\".");
        } else if (!values.string("backPopulates").equals(relationship.name())) {
            problems.error(
                    relationship.field(),
                    place(relationship, "backPopulates", name) + " is not answered: " + Names.of(other)
                            + " must have backPopulates = \"" + relationship.name() + "\".");
        } else if (!leadsTo(other, owner)) {
            problems.error(
                    relationship.field(),
                    place(relationship, "backPopulates", name) + " is another relationship: " + Names.of(other)
                            + " does not lead back to " + owner.name() + ".");
        }
    }

    private boolean leadsTo(VariableElement field, MappedClass owner) {
        TypeMirror type = field.asType();
        if (type instanceof DeclaredType declared && declared.getTypeArguments().size() == 1) {
            type = declared.getTypeArguments().get(0);
        }
        TypeMirror to = types.erasure(type);
        TypeMirror from = types.erasure(owner.type().asType());
        return types.isSubtype(to, from) || types.isSubtype(from, to);
    }

    private void checkLazy(Relationship relationship) {
        boolean dynamic = RelationshipReader.DYNAMIC.equals(relationship.collection());
        boolean unloaded = UNLOADED.contains(relationship.lazy());
        String target = relationship.target().getSimpleName().toString();
        if (unloaded && !dynamic) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field()) + " is never loaded as a whole (lazy = "
                            + relationship.lazy()
                            + "), so it cannot be a field of its type. Declare it as DynamicCollection<"
                            + target + ">.");
        } else if (dynamic && !unloaded && !relationship.lazy().isEmpty()) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field())
                            + " is a DynamicCollection, which is never loaded as a"
                            + " whole; lazy = " + relationship.lazy() + " contradicts that. Declare it as List<"
                            + target
                            + ">, or leave lazy out.");
        }
    }

    private void checkOrderBy(Relationship relationship, MappedClass target) {
        if (relationship.collection() == null) {
            problems.error(
                    relationship.field(),
                    "Relationship " + Names.of(relationship.field())
                            + " refers to one entity, so there is nothing to order. Remove orderBy.");
            return;
        }
        List<String> words = List.of(relationship.orderBy().strip().split("\\s+"));
        boolean direction = words.size() == 1
                || words.size() == 2
                        && Set.of("asc", "desc").contains(words.get(1).toLowerCase(Locale.ROOT));
        if (!direction || isNoColumn(target, words.get(0))) {
            reportUnknown(relationship, "orderBy", relationship.orderBy(), target.name());
        }
    }

    private void reportUnknown(Relationship relationship, String member, String name, String owners) {
        problems.error(
                relationship.field(),
                place(relationship, member, name) + " names no column attribute of " + owners
                        + ". Write the name of a field"
                        + (member.equals("orderBy") ? ", or that and \" desc\"." : "."));
    }

    private static boolean isNoColumn(MappedClass owner, String name) {
        @Nullable VariableElement field = owner.persistentField(name);
        return field == null || AnnotationValues.isPresent(field, "Relationship");
    }

    private static String place(Relationship relationship, String member, String value) {
        return member + " = \"" + value + "\" of relationship " + Names.of(relationship.field());
    }
}
