/** The entity classes, seen by no other module. */
package io.athanor.example.modular.library;
