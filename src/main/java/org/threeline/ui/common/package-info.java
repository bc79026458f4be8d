/**
 * What all panels share: the workbench they look at and act through, texts, settings, background work. Knows no panel.
 */
@NullMarked
package org.threeline.ui.common;

import org.jspecify.annotations.NullMarked;
