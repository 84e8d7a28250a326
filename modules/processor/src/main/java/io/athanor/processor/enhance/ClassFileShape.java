package io.athanor.processor.enhance;

import io.athanor.processor.enhance.ClassShape.Mapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads a {@link ClassShape} from a class file; the mapping annotations are retained there. */
final class ClassFileShape extends ClassVisitor {

    private static final int NOT_MAPPABLE = Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD;
    private static final int NOT_PERSISTENT = Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
    private static final String ENTITY = MappingAnnotations.descriptor(MappingAnnotations.ENTITY);
    private static final String SUPERCLASS = MappingAnnotations.descriptor(MappingAnnotations.MAPPED_SUPERCLASS);
    private static final String TRACKED = MappingAnnotations.descriptor(MappingAnnotations.TRACKED);
    private static final String TRANSIENT = MappingAnnotations.descriptor(MappingAnnotations.TRANSIENT);
    private static final String RELATIONSHIP = MappingAnnotations.descriptor(MappingAnnotations.RELATIONSHIP);

    private final Map<String, FieldShape> fields = new LinkedHashMap<>();
    private int access;
    private String name = "";
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private Mapping mapping = Mapping.NONE;
    private final boolean trackedByPackage;
    private final Set<String> tracks = new LinkedHashSet<>();
    private boolean byProgram;
    private boolean noArgumentConstructor;
    private boolean instrumented;

    private ClassFileShape(boolean trackedByPackage) {
        super(Opcodes.ASM9);
        this.trackedByPackage = trackedByPackage;
    }

    /** The shape of a class, which its package may track. */
    static ClassFileShape read(ClassReader reader, ClassShapes others) {
        String packageInfo = ClassShape.packageInfo(reader.getClassName());
        ClassShape described = packageInfo == null ? null : others.find(packageInfo);
        return read(reader, described != null && described.tracks().contains(reader.getClassName()));
    }

    private static ClassFileShape read(ClassReader reader, boolean trackedByPackage) {
        ClassFileShape visitor = new ClassFileShape(trackedByPackage);
        reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor;
    }

    ClassShape shape() {
        return new ClassShape(
                name,
                superName,
                interfaces,
                mapping,
                noArgumentConstructor,
                tracks,
                Collections.unmodifiableMap(fields));
    }

    /** Whether the file is the enhancer's output. */
    boolean instrumented() {
        return instrumented;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        this.access = access;
        this.name = name;
        this.superName = superName;
        this.interfaces = interfaces == null ? List.of() : List.of(interfaces);
        if (trackedByPackage && (access & NOT_MAPPABLE) == 0) {
            mapping = Mapping.ENTITY;
            byProgram = true;
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (descriptor.equals(TRACKED) && name.endsWith("package-info")) {
            return new TrackedClasses();
        }
        if ((access & NOT_MAPPABLE) == 0) {
            if (descriptor.equals(ENTITY)) {
                mapping = Mapping.ENTITY;
                byProgram = false;
            } else if (descriptor.equals(TRACKED)) {
                byProgram = mapping == Mapping.NONE;
                mapping = Mapping.ENTITY;
            } else if (descriptor.equals(SUPERCLASS) && mapping == Mapping.NONE) {
                mapping = Mapping.SUPERCLASS;
            }
        }
        return null;
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean persistent = mapping != Mapping.NONE && (access & NOT_PERSISTENT) == 0;
        FieldShape.Role open = FieldShape.byProgram(Type.getType(descriptor).getClassName());
        FieldShape.Role mapped = byProgram ? open : FieldShape.Role.COLUMN;
        fields.put(name, new FieldShape(name, persistent ? mapped : FieldShape.Role.UNMAPPED));
        return new FieldAnnotations(name, open);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (name.equals("<init>") && descriptor.equals("()V") && (access & Opcodes.ACC_PRIVATE) == 0) {
            noArgumentConstructor = true;
        }
        if (name.equals(RuntimeNames.COUNT) && (access & Opcodes.ACC_SYNTHETIC) != 0) {
            instrumented = true;
        }
        return null;
    }

    /** The classes that a package tracks. */
    private final class TrackedClasses extends AnnotationVisitor {

        TrackedClasses() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(@Nullable String member, Object value) {
            if (value instanceof Type type) {
                tracks.add(type.getInternalName());
            }
        }

        @Override
        public AnnotationVisitor visitArray(String member) {
            return this;
        }
    }

    private final class FieldAnnotations extends FieldVisitor {

        private final String field;
        private final FieldShape.Role open;

        FieldAnnotations(String field, FieldShape.Role open) {
            super(Opcodes.ASM9);
            this.field = field;
            this.open = open;
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            if (descriptor.equals(TRANSIENT)) {
                fields.put(field, new FieldShape(field, FieldShape.Role.UNMAPPED));
            } else if (descriptor.equals(RELATIONSHIP)) {
                become(FieldShape.Role.RELATIONSHIP);
            } else if (descriptor.equals(TRACKED)) {
                become(open);
            }
            return null;
        }

        private void become(FieldShape.Role role) {
            fields.computeIfPresent(field, (key, shape) -> shape.persistent() ? new FieldShape(key, role) : shape);
        }
    }
}
