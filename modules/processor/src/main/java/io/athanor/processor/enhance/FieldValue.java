package io.athanor.processor.enhance;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The instructions that depend on the type of a field. */
final class FieldValue {

    private final Type type;

    FieldValue(String descriptor) {
        type = Type.getType(descriptor);
    }

    /** The number of stack slots. */
    int size() {
        return type.getSize();
    }

    int loadOpcode() {
        return type.getOpcode(Opcodes.ILOAD);
    }

    int storeOpcode() {
        return type.getOpcode(Opcodes.ISTORE);
    }

    int returnOpcode() {
        return type.getOpcode(Opcodes.IRETURN);
    }

    /** The type as frames name it. */
    Object frameType() {
        switch (type.getSort()) {
            case Type.LONG:
                return Opcodes.LONG;
            case Type.DOUBLE:
                return Opcodes.DOUBLE;
            case Type.FLOAT:
                return Opcodes.FLOAT;
            case Type.OBJECT:
            case Type.ARRAY:
                return type.getInternalName();
            default:
                return Opcodes.INTEGER;
        }
    }

    /** Turns the value on the stack into an object. */
    void box(MethodVisitor code) {
        if (isPrimitive()) {
            String box = boxName();
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, box, "valueOf", "(" + type.getDescriptor() + ")L" + box + ";", false);
        }
    }

    /** Turns the object on the stack into a value of the field. */
    void unbox(MethodVisitor code) {
        if (isPrimitive()) {
            code.visitTypeInsn(Opcodes.CHECKCAST, boxName());
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    boxName(),
                    type.getClassName() + "Value",
                    "()" + type.getDescriptor(),
                    false);
        } else if (!type.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }

    /** Replaces the row reader and the attribute number on the stack by the value that the reader has for the field. */
    void read(MethodVisitor code) {
        String method = "readObject";
        String result = RuntimeNames.OBJECT_DESCRIPTOR;
        if (isPrimitive()) {
            String name = type.getClassName();
            method = "read" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            result = type.getDescriptor();
        }
        code.visitMethodInsn(Opcodes.INVOKEINTERFACE, RuntimeNames.ROW_READER, method, "(I)" + result, true);
        if (!isPrimitive()) {
            unbox(code);
        }
    }

    private boolean isPrimitive() {
        return type.getSort() < Type.ARRAY;
    }

    private String boxName() {
        switch (type.getSort()) {
            case Type.BOOLEAN:
                return "java/lang/Boolean";
            case Type.CHAR:
                return "java/lang/Character";
            case Type.BYTE:
                return "java/lang/Byte";
            case Type.SHORT:
                return "java/lang/Short";
            case Type.INT:
                return "java/lang/Integer";
            case Type.FLOAT:
                return "java/lang/Float";
            case Type.LONG:
                return "java/lang/Long";
            default:
                return "java/lang/Double";
        }
    }
}
