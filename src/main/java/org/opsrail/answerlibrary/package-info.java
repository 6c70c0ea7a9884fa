/**
 * What the company answers to questions about itself, each answer with its owner, its proof and the day until which it holds.
 * It knows no questionnaire: whoever answers one asks here, and brings back what was released.
 */
@NullMarked
package org.opsrail.answerlibrary;

import org.jspecify.annotations.NullMarked;
