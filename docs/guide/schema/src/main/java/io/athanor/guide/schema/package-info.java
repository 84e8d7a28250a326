/**
 * The code of the guide to schemas, {@code docs/guide/schema.md}: one class a chapter.
 *
 * <p>The parts between tag comments are the page's blocks of code; what the application prints fills its other blocks.
 */
package io.athanor.guide.schema;
