package io.athanor.rules;

import java.util.List;
import java.util.regex.Pattern;

/** A Java source file, whose comments and literals can be told from its code. */
record JavaFile(TextFile file) {

    String path() {
        return file.path();
    }

    boolean isMain() {
        return path().contains("src/main/java/");
    }

    boolean isTest() {
        return path().contains("src/test/java/");
    }

    /** The folder of the Maven module, such as {@code modules/sql}. */
    String module() {
        return path().substring(0, path().indexOf("/src/"));
    }

    /** The package by the file's place, such as {@code io.athanor.sql}. */
    String packageName() {
        String inModule = path().replaceFirst("^.*/src/(main|test)/java/", "");
        int slash = inModule.lastIndexOf('/');
        return slash < 0 ? "" : inModule.substring(0, slash).replace('/', '.');
    }

    String text() {
        return file.text();
    }

    /** The text with comments blanked, line breaks kept. */
    String withoutComments() {
        return JavaText.blank(text(), true, false);
    }

    /** The text with comments and the contents of literals blanked, line breaks kept. */
    String code() {
        return JavaText.blank(text(), true, true);
    }

    List<String> findInCode(Pattern pattern) {
        return TextFile.find(path(), code(), pattern);
    }
}
