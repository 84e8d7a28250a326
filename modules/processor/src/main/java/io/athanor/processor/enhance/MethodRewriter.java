package io.athanor.processor.enhance;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Replaces the field accesses of a method that is not a constructor. */
final class MethodRewriter extends MethodVisitor {

    private final AccessCalls calls;
    private int extraStack;

    MethodRewriter(AccessCalls calls, MethodVisitor target) {
        super(Opcodes.ASM9, target);
        this.calls = calls;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (!calls.replaceAccess(mv, opcode, owner, name, descriptor)) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (calls.detachClone(mv, opcode, owner, name, descriptor)) {
            extraStack = 2;
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(maxStack + extraStack, maxLocals);
    }
}
