/**
 * An application that requires {@code io.athanor.sql} alone.
 *
 * <p>It proves that SQL is built and rendered without tables to create, connections or mapped classes: its tests run it
 * on the module path and as a jlink image, and find no other layer of Athanor in it. The dialects are found by
 * {@link java.util.ServiceLoader}; one that is left out of the path or the image is missing, and nothing else.
 */
package io.athanor.example.sql;
