package io.athanor.generator;

/**
 * A source file.
 *
 * @param path the path below the source folder, such as {@code "shop/User.java"}
 * @param text the source
 */
public record GeneratedFile(String path, String text) {}
