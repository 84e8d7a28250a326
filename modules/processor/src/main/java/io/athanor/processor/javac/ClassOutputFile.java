package io.athanor.processor.javac;

import io.athanor.processor.enhance.ClassFileReplacement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** A class file that the compiler has written, on disk or wherever its file manager keeps it. */
interface ClassOutputFile {

    byte[] read() throws IOException;

    void write(byte[] content) throws IOException;

    static ClassOutputFile onDisk(Path path) {
        return new ClassOutputFile() {
            @Override
            public byte[] read() throws IOException {
                return Files.readAllBytes(path);
            }

            @Override
            public void write(byte[] content) throws IOException {
                ClassFileReplacement.replace(path, content);
            }
        };
    }

    static ClassOutputFile managed(Filer filer, FileObject resource, String moduleAndPackage, String fileName) {
        return new ClassOutputFile() {
            @Override
            public byte[] read() throws IOException {
                try (InputStream stream = resource.openInputStream()) {
                    return stream.readAllBytes();
                }
            }

            @Override
            public void write(byte[] content) throws IOException {
                FileObject target = filer.createResource(StandardLocation.CLASS_OUTPUT, moduleAndPackage, fileName);
                try (OutputStream stream = target.openOutputStream()) {
                    stream.write(content);
                }
            }
        };
    }
}
