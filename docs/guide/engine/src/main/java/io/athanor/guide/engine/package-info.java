/**
 * The code of the guide to the engine, {@code docs/guide/engine.md}: one class a chapter.
 *
 * <p>The parts between tag comments are the page's blocks of code; what the application prints fills its other blocks.
 */
package io.athanor.guide.engine;
