package io.athanor.processor.enhance;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The numbers of a class's attributes: from 0 in the root of the hierarchy, in a subclass from where the superclass
 * stops.
 *
 * <p>A subclass asks its superclass at run time and keeps the answer in a static final field, a constant to the JIT
 * compiler; so it stays right when the superclass gets another attribute and only that one is compiled again.
 */
final class AttributeNumbers {

    private final String thisClass;
    private final String superClass;
    private final boolean root;

    AttributeNumbers(String thisClass, String superClass, boolean root) {
        this.thisClass = thisClass;
        this.superClass = superClass;
        this.root = root;
    }

    /** Pushes the attribute's number; takes two stack slots. */
    void push(MethodVisitor code, int position) {
        if (root) {
            pushConstant(code, position);
        } else {
            code.visitFieldInsn(Opcodes.GETSTATIC, thisClass, RuntimeNames.BASE, "I");
            pushConstant(code, position);
            code.visitInsn(Opcodes.IADD);
        }
    }

    /** Turns the attribute number on the stack into a position in this class; takes one stack slot more. */
    void toPosition(MethodVisitor code) {
        if (!root) {
            code.visitFieldInsn(Opcodes.GETSTATIC, thisClass, RuntimeNames.BASE, "I");
            code.visitInsn(Opcodes.ISUB);
        }
    }

    /** Sets the field that {@link #declare} makes; for the beginning of the static initializer. */
    void initialize(MethodVisitor code) {
        if (!root) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, superClass, RuntimeNames.COUNT, "()I", false);
            code.visitFieldInsn(Opcodes.PUTSTATIC, thisClass, RuntimeNames.BASE, "I");
        }
    }

    /** Adds the members that number the attributes. */
    void declare(ClassVisitor target, int attributeCount) {
        if (!root) {
            target.visitField(
                            Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                            RuntimeNames.BASE,
                            "I",
                            null,
                            null)
                    .visitEnd();
        }
        MethodVisitor code = target.visitMethod(
                Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                RuntimeNames.COUNT,
                "()I",
                null,
                null);
        code.visitCode();
        push(code, attributeCount);
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(2, 0);
        code.visitEnd();
    }

    static void pushConstant(MethodVisitor code, int value) {
        if (value <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + value);
        } else if (value <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            code.visitIntInsn(Opcodes.SIPUSH, value);
        }
    }
}
