package io.athanor.processor.enhance;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the field accesses of any class; the methods that the enhancer itself wrote access their fields directly.
 */
class AccessTransformer extends ClassVisitor {

    private final AccessCalls calls;
    private final String thisClass;

    AccessTransformer(ClassVisitor target, String thisClass, AccessCalls calls) {
        super(Opcodes.ASM9, target);
        this.thisClass = thisClass;
        this.calls = calls;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor target = super.visitMethod(access, name, descriptor, signature, exceptions);
        boolean own = (access & Opcodes.ACC_SYNTHETIC) != 0 && name.startsWith(RuntimeNames.PREFIX);
        if (own || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return target;
        }
        return name.equals("<init>")
                ? new ConstructorRewriter(calls, thisClass, access, descriptor, target)
                : new MethodRewriter(calls, target);
    }
}
