package io.athanor.processor.enhance;

import static io.athanor.processor.enhance.RuntimeNames.CLONED;
import static io.athanor.processor.enhance.RuntimeNames.CONSTRUCTOR_DESCRIPTOR;
import static io.athanor.processor.enhance.RuntimeNames.INSTRUMENTED_DESCRIPTOR;
import static io.athanor.processor.enhance.RuntimeNames.STATE_DESCRIPTOR;
import static io.athanor.processor.enhance.RuntimeNames.STATE_FIELD;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the members that hold an object's state and that make objects with a state. */
final class StateMembers {

    static final String CLONED_DESCRIPTOR = "(Ljava/lang/Object;Ljava/lang/Object;)V";

    private static final int PUBLIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC;

    private final ClassVisitor target;
    private final String thisClass;
    private final String superClass;

    StateMembers(ClassVisitor target, String thisClass, String superClass) {
        this.target = target;
        this.thisClass = thisClass;
        this.superClass = superClass;
    }

    /** The field, its accessors and what takes the state from a copy: once per hierarchy. */
    void writeOfRoot() {
        // Not transient: the state knows what of itself is to be serialized.
        target.visitField(Opcodes.ACC_PROTECTED | Opcodes.ACC_SYNTHETIC, STATE_FIELD, STATE_DESCRIPTOR, null, null)
                .visitEnd();
        MethodVisitor getter = method(PUBLIC, STATE_FIELD, "()" + STATE_DESCRIPTOR);
        getter.visitVarInsn(Opcodes.ALOAD, 0);
        getter.visitFieldInsn(Opcodes.GETFIELD, thisClass, STATE_FIELD, STATE_DESCRIPTOR);
        end(getter, Opcodes.ARETURN, 1, 1);

        MethodVisitor setter = method(PUBLIC, STATE_FIELD, "(" + STATE_DESCRIPTOR + ")V");
        setter.visitVarInsn(Opcodes.ALOAD, 0);
        setter.visitVarInsn(Opcodes.ALOAD, 1);
        setter.visitFieldInsn(Opcodes.PUTFIELD, thisClass, STATE_FIELD, STATE_DESCRIPTOR);
        end(setter, Opcodes.RETURN, 2, 2);

        writeCloned();
    }

    /** The constructor that runs no code of the user's in mapped classes. */
    void writeConstructor(boolean root) {
        MethodVisitor code = method(Opcodes.ACC_PROTECTED | Opcodes.ACC_SYNTHETIC, "<init>", CONSTRUCTOR_DESCRIPTOR);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        if (root) {
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superClass, "<init>", "()V", false);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitFieldInsn(Opcodes.PUTFIELD, thisClass, STATE_FIELD, STATE_DESCRIPTOR);
        } else {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, superClass, "<init>", CONSTRUCTOR_DESCRIPTOR, false);
        }
        end(code, Opcodes.RETURN, 2, 2);
    }

    /** The method that makes another object of this class. */
    void writeFactory() {
        MethodVisitor code =
                method(PUBLIC, RuntimeNames.PREFIX + "new", "(" + STATE_DESCRIPTOR + ")" + INSTRUMENTED_DESCRIPTOR);
        code.visitTypeInsn(Opcodes.NEW, thisClass);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, thisClass, "<init>", CONSTRUCTOR_DESCRIPTOR, false);
        end(code, Opcodes.ARETURN, 3, 2);
    }

    /**
     * A static method of the copy and the original. A copy whose state is another one than the original's is left
     * alone: it got that in a {@code clone} method further up.
     */
    private void writeCloned() {
        MethodVisitor code =
                method(Opcodes.ACC_PROTECTED | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, CLONED, CLONED_DESCRIPTOR);
        Label done = new Label();
        loadState(code, 0);
        loadState(code, 1);
        code.visitJumpInsn(Opcodes.IF_ACMPNE, done);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitTypeInsn(Opcodes.CHECKCAST, thisClass);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitFieldInsn(Opcodes.PUTFIELD, thisClass, STATE_FIELD, STATE_DESCRIPTOR);
        code.visitLabel(done);
        code.visitFrame(Opcodes.F_NEW, 2, new Object[] {"java/lang/Object", "java/lang/Object"}, 0, new Object[0]);
        end(code, Opcodes.RETURN, 2, 2);
    }

    private void loadState(MethodVisitor code, int local) {
        code.visitVarInsn(Opcodes.ALOAD, local);
        code.visitTypeInsn(Opcodes.CHECKCAST, thisClass);
        code.visitFieldInsn(Opcodes.GETFIELD, thisClass, STATE_FIELD, STATE_DESCRIPTOR);
    }

    private MethodVisitor method(int access, String name, String descriptor) {
        MethodVisitor code = target.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int returnOpcode, int maxStack, int maxLocals) {
        code.visitInsn(returnOpcode);
        code.visitMaxs(maxStack, maxLocals);
        code.visitEnd();
    }
}
