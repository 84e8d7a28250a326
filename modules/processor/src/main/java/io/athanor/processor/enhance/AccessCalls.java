package io.athanor.processor.enhance;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The calls that take the place of the field accesses of one class, and of its calls of {@code super.clone()}. */
final class AccessCalls {

    private final Hierarchy hierarchy;
    private final String thisClass;
    private final boolean watchesClone;
    private boolean changed;

    AccessCalls(Hierarchy hierarchy, String thisClass, boolean watchesClone) {
        this.hierarchy = hierarchy;
        this.thisClass = thisClass;
        this.watchesClone = watchesClone;
    }

    /** Whether any instruction was replaced. */
    boolean changed() {
        return changed;
    }

    /**
     * Calls the accessor instead of accessing the field; returns false, having emitted nothing, if the field is not
     * persistent.
     */
    boolean replaceAccess(MethodVisitor code, int opcode, String owner, String field, String descriptor) {
        if (opcode != Opcodes.GETFIELD && opcode != Opcodes.PUTFIELD) {
            return false;
        }
        String declaring = hierarchy.persistentFieldOwner(owner, field);
        if (declaring == null) {
            return false;
        }
        changed = true;
        if (opcode == Opcodes.GETFIELD) {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    owner,
                    RuntimeNames.GETTER + field,
                    FieldAccessors.getterDescriptor(declaring, descriptor),
                    false);
        } else {
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    owner,
                    RuntimeNames.SETTER + field,
                    FieldAccessors.setterDescriptor(declaring, descriptor),
                    false);
        }
        return true;
    }

    /**
     * After a call of {@code super.clone()}, takes from the copy the state that it must not share with the original.
     */
    boolean detachClone(MethodVisitor code, int opcode, String owner, String method, String descriptor) {
        if (!watchesClone
                || opcode != Opcodes.INVOKESPECIAL
                || !method.equals("clone")
                || owner.equals(thisClass)
                || Type.getArgumentCount(descriptor) != 0) {
            return false;
        }
        changed = true;
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, thisClass, RuntimeNames.CLONED, StateMembers.CLONED_DESCRIPTOR, false);
        return true;
    }
}
