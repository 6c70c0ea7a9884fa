/** Whether the keystroke belongs to a field, or carries a modifier, so that no single-key shortcut may take it. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [role="listbox"], dialog[open]') !== null;
}
