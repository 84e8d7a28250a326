package io.athanor.processor.enhance;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AnalyzerAdapter;

/**
 * Replaces the field accesses of a constructor, except for writes to {@code this} before {@code super(..)} or
 * {@code this(..)}: the verifier lets an uninitialized object go nowhere, and nobody can track it yet.
 */
final class ConstructorRewriter extends AnalyzerAdapter {

    private final AccessCalls calls;

    ConstructorRewriter(AccessCalls calls, String owner, int access, String descriptor, MethodVisitor target) {
        super(Opcodes.ASM9, owner, access, "<init>", descriptor, target);
        this.calls = calls;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (writesUninitialized(opcode, descriptor)) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
            return;
        }
        MethodVisitor analyzed = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                ConstructorRewriter.super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        };
        if (!calls.replaceAccess(analyzed, opcode, owner, name, descriptor)) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }

    private boolean writesUninitialized(int opcode, String descriptor) {
        List<Object> frame = stack;
        if (opcode != Opcodes.PUTFIELD || frame == null) {
            return false;
        }
        int receiver = frame.size() - Type.getType(descriptor).getSize() - 1;
        return receiver >= 0 && frame.get(receiver) == Opcodes.UNINITIALIZED_THIS;
    }
}
