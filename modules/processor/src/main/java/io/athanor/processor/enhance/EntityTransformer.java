package io.athanor.processor.enhance;

import io.athanor.processor.enhance.ClassShape.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes a mapped class {@code Instrumented}, besides rewriting its field accesses. */
final class EntityTransformer extends AccessTransformer {

    private final ClassShape shape;
    private final String superClass;
    private final boolean root;
    private final AttributeNumbers numbers;
    private final MetamodelName metamodelName;
    private final List<Attribute> attributes = new ArrayList<>();
    private boolean concrete;
    private boolean initialized;

    EntityTransformer(ClassVisitor target, ClassShape shape, boolean root, AccessCalls calls) {
        super(target, shape.name(), calls);
        this.shape = shape;
        this.superClass = shape.superName() == null ? "java/lang/Object" : shape.superName();
        this.root = root;
        this.numbers = new AttributeNumbers(shape.name(), superClass, root);
        this.metamodelName = new MetamodelName(shape.name());
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        concrete = (access & Opcodes.ACC_ABSTRACT) == 0;
        List<String> all = new ArrayList<>(interfaces == null ? List.of() : List.of(interfaces));
        String completeSignature = signature;
        if (root && !all.contains(RuntimeNames.INSTRUMENTED)) {
            all.add(RuntimeNames.INSTRUMENTED);
            completeSignature = signature == null ? null : signature + RuntimeNames.INSTRUMENTED_DESCRIPTOR;
        }
        super.visit(version, access, name, completeSignature, superName, all.toArray(String[]::new));
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outerName, @Nullable String innerName, int access) {
        metamodelName.nested(name, outerName, innerName);
        super.visitInnerClass(name, outerName, innerName, access);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        FieldShape field = shape.fields().get(name);
        if (field == null || !field.persistent()) {
            return super.visitField(access, name, descriptor, signature, value);
        }
        attributes.add(new Attribute(access, name, descriptor, attributes.size(), field.role()));
        return super.visitField(access & ~Opcodes.ACC_FINAL, name, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (!name.equals("<clinit>") || target == null) {
            return target;
        }
        initialized = true;
        return new MethodVisitor(Opcodes.ASM9, target) {
            @Override
            public void visitCode() {
                super.visitCode();
                writeInitialization(this);
            }

            @Override
            public void visitMaxs(int maxStack, int maxLocals) {
                super.visitMaxs(Math.max(maxStack, 3), maxLocals);
            }
        };
    }

    @Override
    public void visitEnd() {
        if (!initialized) {
            MethodVisitor code = cv.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
            code.visitCode();
            writeInitialization(code);
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(3, 0);
            code.visitEnd();
        }
        numbers.declare(cv, attributes.size());
        StateMembers state = new StateMembers(cv, shape.name(), superClass);
        if (root) {
            state.writeOfRoot();
        }
        state.writeConstructor(root);
        if (registers()) {
            state.writeFactory();
        }
        FieldAccessors accessors = new FieldAccessors(cv, shape.name(), numbers);
        attributes.forEach(accessors::write);
        new AttributeMembers(cv, shape.name(), superClass, root, numbers, attributes).write();
        super.visitEnd();
    }

    private boolean registers() {
        return concrete && shape.mapping() == Mapping.ENTITY;
    }

    private void writeInitialization(MethodVisitor code) {
        numbers.initialize(code);
        if (shape.mapping() != Mapping.ENTITY) {
            return;
        }
        if (concrete) {
            code.visitTypeInsn(Opcodes.NEW, shape.name());
            code.visitInsn(Opcodes.DUP);
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL, shape.name(), "<init>", RuntimeNames.CONSTRUCTOR_DESCRIPTOR, false);
        } else {
            code.visitLdcInsn(Type.getObjectType(shape.name()));
        }
        code.visitLdcInsn(metamodelName.binaryName());
        AttributeNumbers.pushConstant(code, RuntimeNames.FORMAT);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                RuntimeNames.INSTRUMENTATION,
                concrete ? "register" : "registerAbstract",
                "(" + (concrete ? RuntimeNames.INSTRUMENTED_DESCRIPTOR : "Ljava/lang/Class;") + "Ljava/lang/String;I)V",
                false);
    }
}
