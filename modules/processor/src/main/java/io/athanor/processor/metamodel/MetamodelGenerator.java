package io.athanor.processor.metamodel;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks the mapped classes of a compilation and writes a metamodel class for each entity. */
public final class MetamodelGenerator {

    private final Elements elements;
    private final Types types;
    private final Filer filer;
    private final Problems problems;
    private final EntityReader reader;
    private final ClassRules classRules;
    private final FieldRules fieldRules;
    private final InheritanceRules inheritanceRules;
    private final EmbeddableReader embeddables;
    private final Set<String> deferred = new LinkedHashSet<>();

    /**
     * A generator for one compilation, which learns from {@code hasInitializer} what the language model does not tell.
     */
    public MetamodelGenerator(ProcessingEnvironment environment, Predicate<VariableElement> hasInitializer) {
        elements = environment.getElementUtils();
        types = environment.getTypeUtils();
        filer = environment.getFiler();
        problems = new Problems(environment.getMessager());
        reader = new EntityReader(elements, types, problems);
        classRules = new ClassRules(elements, problems);
        embeddables = new EmbeddableReader(elements, types, problems);
        fieldRules = new FieldRules(hasInitializer, problems);
        inheritanceRules = new InheritanceRules(problems);
    }

    /**
     * Checks the classes and writes the metamodels; entities that refer to classes still to be generated wait for a
     * later call.
     */
    public void process(Set<TypeElement> mapped) {
        Set<TypeElement> all = new LinkedHashSet<>();
        for (String name : List.copyOf(deferred)) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null) {
                all.add(type);
            }
        }
        deferred.clear();
        all.addAll(mapped);
        for (TypeElement type : all) {
            process(new MappedClass(type));
        }
    }

    /** Reports a field with one of the mapping annotations in a class that is not mapped. */
    public void checkPlace(Element annotated) {
        if (annotated instanceof ExecutableElement method) {
            checkPlace(method);
        }
        if (annotated instanceof VariableElement field
                && field.getEnclosingElement() instanceof TypeElement type
                && !new MappedClass(type).isMapped()
                && !AnnotationValues.isPresent(type, "Embeddable")) {
            problems.error(
                    field,
                    "Field " + Names.of(field) + " is annotated for a mapping, but class " + type.getSimpleName()
                            + " is not mapped. Annotate the class with @Entity or @MappedSuperclass.");
        }
    }

    private void checkPlace(ExecutableElement method) {
        if (method.getEnclosingElement() instanceof TypeElement type && !new MappedClass(type).isEntity()) {
            problems.error(
                    method,
                    "Method " + Names.of(method) + " is annotated for the metamodel, but class " + type.getSimpleName()
                            + " has none, since it is no @Entity. Move the method to the entities.");
        }
    }

    /** The classes that a package tracks; those that it cannot track are reported. */
    public List<TypeElement> tracked(PackageElement place) {
        List<TypeElement> named = TrackedClasses.named(place);
        if (named.isEmpty()) {
            problems.error(
                    place,
                    "@Tracked of package " + place.getQualifiedName() + " names no classes. Name them:"
                            + " @Tracked({User.class, Address.class}).");
        }
        List<TypeElement> own = new ArrayList<>();
        for (TypeElement type : named) {
            if (elements.getPackageOf(type).equals(place)) {
                own.add(type);
            } else {
                problems.error(
                        place,
                        "@Tracked of package " + place.getQualifiedName() + " names " + type.getQualifiedName()
                                + ", which is of another package. Name it in the package-info.java of that one.");
            }
        }
        return own;
    }

    private void process(MappedClass mapped) {
        if (AnnotationValues.isPresent(mapped.type(), "Embeddable")) {
            embeddables.read(mapped.type()).ifPresent(this::write);
            return;
        }
        if (!mapped.isEntity()) {
            new ConstraintReader(problems).checkPlace(mapped);
        }
        if (!classRules.check(mapped)) {
            return;
        }
        if (reader.isUnresolved(mapped)) {
            deferred.add(mapped.type().getQualifiedName().toString());
            return;
        }
        fieldRules.check(mapped);
        inheritanceRules.check(mapped);
        if (mapped.isEntity()) {
            classRules.checkEntity(mapped);
            write(reader.read(mapped));
        }
    }

    private void write(EmbeddableModel model) {
        write(model.type(), model.packageName(), "embeddable class", EmbeddableWriter.write(elements, model));
    }

    private void write(EntityModel model) {
        write(model.type(), model.packageName(), "entity", MetamodelWriter.write(elements, types, model));
    }

    private void write(MappedClass described, String packageName, String kind, String source) {
        String name = (packageName.isEmpty() ? "" : packageName + ".") + described.metamodelName();
        TypeElement entity = described.type();
        try (Writer writer = filer.createSourceFile(name, entity).openWriter()) {
            writer.write(source);
        } catch (FilerException e) {
            problems.error(
                    entity,
                    "The metamodel " + name + " of " + kind + " " + described.name()
                            + " has the name of a class that exists already. Rename that class or the " + kind + ".");
        } catch (IOException e) {
            problems.error(entity, "The metamodel " + name + " cannot be written: " + e);
        }
    }
}
