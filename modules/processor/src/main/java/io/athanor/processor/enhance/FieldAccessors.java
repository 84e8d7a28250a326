package io.athanor.processor.enhance;

import static io.athanor.processor.enhance.RuntimeNames.INSTRUMENTED_DESCRIPTOR;
import static io.athanor.processor.enhance.RuntimeNames.INTERCEPTION;
import static io.athanor.processor.enhance.RuntimeNames.OBJECT_DESCRIPTOR;
import static io.athanor.processor.enhance.RuntimeNames.STATE;
import static io.athanor.processor.enhance.RuntimeNames.STATE_DESCRIPTOR;
import static io.athanor.processor.enhance.RuntimeNames.STATE_FIELD;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the two static methods through which a persistent field is read and written.
 *
 * <p>They have the access level of the field, so that whoever may access the field may call them. A relationship is
 * intercepted even while the object has no state: back references work on objects that no session knows yet.
 */
final class FieldAccessors {

    private static final int ACCESS_LEVEL = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

    private final ClassVisitor target;
    private final String thisClass;
    private final AttributeNumbers numbers;

    FieldAccessors(ClassVisitor target, String thisClass, AttributeNumbers numbers) {
        this.target = target;
        this.thisClass = thisClass;
        this.numbers = numbers;
    }

    static String getterDescriptor(String declaringClass, String fieldDescriptor) {
        return "(L" + declaringClass + ";)" + fieldDescriptor;
    }

    static String setterDescriptor(String declaringClass, String fieldDescriptor) {
        return "(L" + declaringClass + ";" + fieldDescriptor + ")V";
    }

    void write(Attribute attribute) {
        writeGetter(attribute);
        writeSetter(attribute);
    }

    private void writeGetter(Attribute attribute) {
        MethodVisitor code = method(
                attribute, RuntimeNames.GETTER + attribute.name(), getterDescriptor(thisClass, attribute.descriptor()));
        int state = 1;
        Label noState = new Label();
        Label access = new Label();
        loadState(code, state, noState);
        ifNotTrappedGo(code, state, "readTrapped", attribute, access);
        code.visitVarInsn(Opcodes.ALOAD, state);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        numbers.push(code, attribute.position());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STATE, "onRead", "(" + INSTRUMENTED_DESCRIPTOR + "I)V", false);
        Object[] locals = {thisClass, STATE};
        if (attribute.isWatched()) {
            code.visitJumpInsn(Opcodes.GOTO, access);
            target(code, noState, locals);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            numbers.push(code, attribute.position());
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, INTERCEPTION, "onRead", "(" + INSTRUMENTED_DESCRIPTOR + "I)V", false);
            target(code, access, locals);
        } else {
            code.visitLabel(noState);
            target(code, access, locals);
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, thisClass, attribute.name(), attribute.descriptor());
        code.visitInsn(attribute.value().returnOpcode());
        code.visitMaxs(4, 2);
        code.visitEnd();
    }

    private void writeSetter(Attribute attribute) {
        MethodVisitor code = method(
                attribute, RuntimeNames.SETTER + attribute.name(), setterDescriptor(thisClass, attribute.descriptor()));
        FieldValue value = attribute.value();
        int state = 1 + value.size();
        String onWrite = "(" + INSTRUMENTED_DESCRIPTOR + "I" + OBJECT_DESCRIPTOR + ")" + OBJECT_DESCRIPTOR;
        Label noState = new Label();
        Label access = new Label();
        loadState(code, state, noState);
        ifNotTrappedGo(code, state, "writeTrapped", attribute, access);
        code.visitVarInsn(Opcodes.ALOAD, state);
        loadWrite(code, attribute);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STATE, "onWrite", onWrite, false);
        value.unbox(code);
        code.visitVarInsn(value.storeOpcode(), 1);
        Object[] locals = {thisClass, value.frameType(), STATE};
        if (attribute.isWatched()) {
            code.visitJumpInsn(Opcodes.GOTO, access);
            target(code, noState, locals);
            loadWrite(code, attribute);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, INTERCEPTION, "onWrite", onWrite, false);
            value.unbox(code);
            code.visitVarInsn(value.storeOpcode(), 1);
            target(code, access, locals);
        } else {
            code.visitLabel(noState);
            target(code, access, locals);
        }
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(value.loadOpcode(), 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, thisClass, attribute.name(), attribute.descriptor());
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(6, state + 1);
        code.visitEnd();
    }

    private MethodVisitor method(Attribute attribute, String name, String descriptor) {
        int access = attribute.access() & ACCESS_LEVEL | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = target.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private void loadState(MethodVisitor code, int local, Label ifNone) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, thisClass, STATE_FIELD, STATE_DESCRIPTOR);
        code.visitVarInsn(Opcodes.ASTORE, local);
        code.visitVarInsn(Opcodes.ALOAD, local);
        code.visitJumpInsn(Opcodes.IFNULL, ifNone);
    }

    private void ifNotTrappedGo(
            MethodVisitor code, int state, String question, Attribute attribute, Label destination) {
        code.visitVarInsn(Opcodes.ALOAD, state);
        numbers.push(code, attribute.position());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, STATE, question, "(I)Z", false);
        code.visitJumpInsn(Opcodes.IFEQ, destination);
    }

    private void loadWrite(MethodVisitor code, Attribute attribute) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        numbers.push(code, attribute.position());
        code.visitVarInsn(attribute.value().loadOpcode(), 1);
        attribute.value().box(code);
    }

    private static void target(MethodVisitor code, Label label, Object[] locals) {
        code.visitLabel(label);
        code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
    }
}
