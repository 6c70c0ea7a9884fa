import { toast } from './toasts';

/** A button with data-copy puts the value of the field of that id into the clipboard; where it may not, selects it. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    const field = button && document.getElementById(button.dataset.copy ?? '');
    if (field instanceof HTMLInputElement) void copy(field, button?.dataset.copied ?? '');
  });
}

async function copy(field: HTMLInputElement, done: string): Promise<void> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    toast(done);
  } catch {
    field.focus();
  }
}
