package io.athanor.processor.enhance;

import static io.athanor.processor.enhance.RuntimeNames.OBJECT_DESCRIPTOR;
import static io.athanor.processor.enhance.RuntimeNames.PREFIX;
import static io.athanor.processor.enhance.RuntimeNames.ROW_READER;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Writes the methods that reach the fields by attribute number, and the one that fills them from a row. */
final class AttributeMembers {

    private static final int PUBLIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;

    private final ClassVisitor target;
    private final String thisClass;
    private final String superClass;
    private final boolean root;
    private final AttributeNumbers numbers;
    private final List<Attribute> attributes;

    AttributeMembers(
            ClassVisitor target,
            String thisClass,
            String superClass,
            boolean root,
            AttributeNumbers numbers,
            List<Attribute> attributes) {
        this.target = target;
        this.thisClass = thisClass;
        this.superClass = superClass;
        this.root = root;
        this.numbers = numbers;
        this.attributes = attributes;
    }

    void write() {
        if (root || !attributes.isEmpty()) {
            writeAttributes();
            writeGet();
            writeSet();
            writeLoad();
        }
    }

    private void writeAttributes() {
        String descriptor = "()Ljava/lang/String;";
        MethodVisitor code = method("attributes", descriptor);
        String own = attributes.stream()
                .map(attribute -> attribute.name() + " "
                        + Type.getType(attribute.descriptor()).getClassName() + "\n")
                .collect(Collectors.joining());
        if (!root) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superClass, PREFIX + "attributes", descriptor, false);
        }
        code.visitLdcInsn(own);
        if (!root) {
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/String",
                    "concat",
                    "(Ljava/lang/String;)Ljava/lang/String;",
                    false);
        }
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(2, 1);
        code.visitEnd();
    }

    private void writeGet() {
        String descriptor = "(I)" + OBJECT_DESCRIPTOR;
        MethodVisitor code = method("get", descriptor);
        writeSwitch(
                code,
                new Object[] {thisClass, Opcodes.INTEGER},
                attribute -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitFieldInsn(Opcodes.GETFIELD, thisClass, attribute.name(), attribute.descriptor());
                    attribute.value().box(code);
                    code.visitInsn(Opcodes.ARETURN);
                },
                () -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitVarInsn(Opcodes.ILOAD, 1);
                    code.visitMethodInsn(Opcodes.INVOKESPECIAL, superClass, PREFIX + "get", descriptor, false);
                    code.visitInsn(Opcodes.ARETURN);
                });
        code.visitMaxs(3, 2);
        code.visitEnd();
    }

    private void writeSet() {
        String descriptor = "(I" + OBJECT_DESCRIPTOR + ")V";
        MethodVisitor code = method("set", descriptor);
        writeSwitch(
                code,
                new Object[] {thisClass, Opcodes.INTEGER, "java/lang/Object"},
                attribute -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitVarInsn(Opcodes.ALOAD, 2);
                    attribute.value().unbox(code);
                    code.visitFieldInsn(Opcodes.PUTFIELD, thisClass, attribute.name(), attribute.descriptor());
                    code.visitInsn(Opcodes.RETURN);
                },
                () -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitVarInsn(Opcodes.ILOAD, 1);
                    code.visitVarInsn(Opcodes.ALOAD, 2);
                    code.visitMethodInsn(Opcodes.INVOKESPECIAL, superClass, PREFIX + "set", descriptor, false);
                    code.visitInsn(Opcodes.RETURN);
                });
        code.visitMaxs(3, 3);
        code.visitEnd();
    }

    private void writeSwitch(MethodVisitor code, Object[] locals, Consumer<Attribute> access, Runnable inherited) {
        Label other = new Label();
        if (!attributes.isEmpty()) {
            code.visitVarInsn(Opcodes.ILOAD, 1);
            numbers.toPosition(code);
            Label[] cases = new Label[attributes.size()];
            for (int i = 0; i < cases.length; i++) {
                cases[i] = new Label();
            }
            code.visitTableSwitchInsn(0, cases.length - 1, other, cases);
            for (Attribute attribute : attributes) {
                code.visitLabel(cases[attribute.position()]);
                code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
                access.accept(attribute);
            }
            code.visitLabel(other);
            code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
        }
        if (root) {
            code.visitTypeInsn(Opcodes.NEW, "java/lang/IndexOutOfBoundsException");
            code.visitInsn(Opcodes.DUP);
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/IndexOutOfBoundsException", "<init>", "(I)V", false);
            code.visitInsn(Opcodes.ATHROW);
        } else {
            inherited.run();
        }
    }

    private void writeLoad() {
        String descriptor = "(L" + ROW_READER + ";)V";
        MethodVisitor code = method("load", descriptor);
        if (!root) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superClass, PREFIX + "load", descriptor, false);
        }
        for (Attribute attribute : attributes) {
            if (attribute.isLoaded()) {
                writeLoad(code, attribute);
            }
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(4, 2);
        code.visitEnd();
    }

    private void writeLoad(MethodVisitor code, Attribute attribute) {
        Label next = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        numbers.push(code, attribute.position());
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, ROW_READER, "has", "(I)Z", true);
        code.visitJumpInsn(Opcodes.IFEQ, next);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        numbers.push(code, attribute.position());
        attribute.value().read(code);
        code.visitFieldInsn(Opcodes.PUTFIELD, thisClass, attribute.name(), attribute.descriptor());
        code.visitLabel(next);
        code.visitFrame(Opcodes.F_NEW, 2, new Object[] {thisClass, ROW_READER}, 0, new Object[0]);
    }

    private MethodVisitor method(String name, String descriptor) {
        MethodVisitor code = target.visitMethod(PUBLIC, PREFIX + name, descriptor, null, null);
        code.visitCode();
        return code;
    }
}
