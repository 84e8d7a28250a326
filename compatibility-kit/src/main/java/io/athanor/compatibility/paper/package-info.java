/** The model of papers whose long texts are left out until somebody reads them. */
package io.athanor.compatibility.paper;
