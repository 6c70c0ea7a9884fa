import htmx from 'htmx.org';
import { openDialog } from './dialogs';

/** Ctrl K: one field that finds, starts and goes; arrows choose, Enter follows. */
export function startPalette(): void {
  const dialog = document.getElementById('palette');
  const form = dialog?.querySelector<HTMLFormElement>('[data-palette]');
  const input = form?.querySelector('input');
  if (!dialog || !form || !input) return;

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openDialog('palette');
    }
  });
  dialog.addEventListener('opened', () => {
    input.select();
    htmx.trigger(input, 'open', {});
  });
  input.addEventListener('keydown', (event) => {
    // The field would only be emptied: here Escape leaves.
    if (event.key === 'Escape') (dialog as HTMLDialogElement).close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    choose(input, step);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    (chosen() ?? hits()[0])?.click();
  });
  dialog.addEventListener('htmx:afterSwap', () => {
    const first = hits()[0];
    if (first) mark(input, first);
  });
}

const hits = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('#palette-results a')];
const chosen = (): HTMLAnchorElement | undefined => hits().find((hit) => hit.ariaSelected === 'true');

function choose(input: HTMLInputElement, step: number): void {
  const all = hits();
  const now = chosen();
  const next = all[(all.length + (now ? all.indexOf(now) : -1) + step) % all.length];
  if (next) mark(input, next);
}

function mark(input: HTMLInputElement, hit: HTMLAnchorElement): void {
  for (const other of hits()) other.ariaSelected = String(other === hit);
  hit.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', hit.id);
}
