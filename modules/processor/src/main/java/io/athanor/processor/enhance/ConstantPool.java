package io.athanor.processor.enhance;

import java.util.function.BiPredicate;
import org.objectweb.asm.ClassReader;

/** A look at what a class file refers to, much cheaper than reading its code. */
final class ConstantPool {

    private static final int FIELD_REFERENCE = 9;
    private static final int METHOD_REFERENCE = 10;

    private final ClassReader reader;

    ConstantPool(ClassReader reader) {
        this.reader = reader;
    }

    /** Whether a field reference has an owner and name that match. */
    boolean refersToField(BiPredicate<String, String> ownerAndName) {
        return refersTo(FIELD_REFERENCE, ownerAndName);
    }

    /** Whether a method reference has this name. */
    boolean refersToMethod(String name) {
        return refersTo(METHOD_REFERENCE, (owner, method) -> method.equals(name));
    }

    private boolean refersTo(int tag, BiPredicate<String, String> ownerAndName) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            if (item != 0 && reader.readByte(item - 1) == tag) {
                String owner = reader.readClass(item, buffer);
                String name = reader.readUTF8(reader.getItem(reader.readUnsignedShort(item + 2)), buffer);
                if (ownerAndName.test(owner, name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
