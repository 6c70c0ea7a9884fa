/**
 * Questionnaires that customers send as workbooks, CSV or text: read, and filled in where their authors laid them out. It
 * knows no case and keeps nothing.
 */
@NullMarked
package org.opsrail.questionnaire;

import org.jspecify.annotations.NullMarked;
