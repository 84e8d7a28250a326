package io.athanor.processor.javac;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Names class files as if they were on disk, and keeps them in memory, as an IDE does. */
final class MemoryClassFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    MemoryClassFiles(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
            throws IOException {
        JavaFileObject file = super.getJavaFileForOutput(location, className, kind, sibling);
        if (kind != JavaFileObject.Kind.CLASS) {
            return file;
        }
        return new SimpleJavaFileObject(file.toUri(), kind) {
            @Override
            public OutputStream openOutputStream() {
                return new ByteArrayOutputStream();
            }
        };
    }
}
