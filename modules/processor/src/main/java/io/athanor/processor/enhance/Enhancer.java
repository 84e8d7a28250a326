package io.athanor.processor.enhance;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.SerialVersionUIDAdder;

/**
 * Rewrites class files: a mapped class becomes {@code Instrumented}, and in every class each access of a persistent
 * field becomes a call of one of the field's accessors.
 *
 * <p>One instruction takes the place of one, so frames, lines and local variables stay as the compiler wrote them.
 * Enhancing twice is the same as enhancing once. As safe for use by several threads as its {@link ClassShapes} are.
 */
public final class Enhancer {

    private final ClassShapes shapes;

    /** An enhancer that learns about the classes around the given ones from {@code shapes}. */
    public Enhancer(ClassShapes shapes) {
        this.shapes = shapes;
    }

    /**
     * The instrumented form of a class file, or empty if there is nothing to do.
     *
     * @throws EnhancementException if the class is mapped and cannot be instrumented
     */
    public Optional<byte[]> enhance(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        if (reader.getClassName().equals("module-info") || reader.getClassName().endsWith("package-info")) {
            return Optional.empty();
        }
        ClassFileShape file = ClassFileShape.read(reader, shapes);
        ClassShape shape = file.shape();
        Hierarchy hierarchy = new Hierarchy(shape, shapes);
        ConstantPool pool = new ConstantPool(reader);
        boolean instrument = shape.mapped() && !file.instrumented();
        boolean watchesClone = pool.refersToMethod("clone")
                && !pool.refersToMethod(RuntimeNames.CLONED)
                && (instrument || !shape.mapped() && hierarchy.anyMapped());
        AccessCalls calls = new AccessCalls(hierarchy, shape.name(), watchesClone);
        if (instrument) {
            return Optional.of(instrument(reader, shape, hierarchy, calls));
        }
        if (!watchesClone
                && !pool.refersToField((owner, field) -> hierarchy.persistentFieldOwner(owner, field) != null)) {
            return Optional.empty();
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new AccessTransformer(writer, shape.name(), calls), ClassReader.EXPAND_FRAMES);
        return calls.changed() ? Optional.of(writer.toByteArray()) : Optional.empty();
    }

    private static byte[] instrument(ClassReader reader, ClassShape shape, Hierarchy hierarchy, AccessCalls calls) {
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassVisitor transformer = new EntityTransformer(writer, shape, hierarchy.isRoot(), calls);
        // The number that the JVM derives from the members would change with the new ones.
        ClassVisitor first = hierarchy.serializable() ? new SerialVersionUIDAdder(transformer) : transformer;
        reader.accept(first, ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }
}
