/** What a dialect contributes to the engine, and what the layers above the engine may use of it. */
package io.athanor.engine.spi;
