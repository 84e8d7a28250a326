package io.athanor.example.modular;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * Finds in a class file what could pass by the access rules of modules: references to members of
 * {@code java.lang.reflect}, to members whose type is from there, and to {@code Unsafe}.
 */
final class ReflectiveReferences {

    private static final Pattern REFLECTIVE =
            Pattern.compile("java/lang/reflect/|(sun|jdk/internal)/misc/Unsafe\\b|\\.privateLookupIn\\b");

    // The tags of references to fields, methods and methods of interfaces in a constant pool.
    private static final int FIRST_MEMBER_TAG = 9;
    private static final int LAST_MEMBER_TAG = 11;

    private ReflectiveReferences() {}

    /** The references in all classes of a module, each with the class that has it. */
    static List<String> in(ModuleReference module) throws IOException {
        List<String> found = new ArrayList<>();
        try (ModuleReader reader = module.open()) {
            for (String name : reader.list().toList()) {
                if (name.endsWith(".class")) {
                    try (InputStream bytes = reader.open(name).orElseThrow()) {
                        in(new ClassReader(bytes)).forEach(reference -> found.add(name + ": " + reference));
                    }
                }
            }
        }
        return found;
    }

    /** The references in a class, method handles included. */
    static List<String> in(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        List<String> found = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if (tag >= FIRST_MEMBER_TAG && tag <= LAST_MEMBER_TAG) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
                String member = reader.readClass(item, buffer) + "." + reader.readUTF8(nameAndType, buffer) + " "
                        + reader.readUTF8(nameAndType + 2, buffer);
                if (REFLECTIVE.matcher(member).find()) {
                    found.add(member);
                }
            }
        }
        return found;
    }
}
