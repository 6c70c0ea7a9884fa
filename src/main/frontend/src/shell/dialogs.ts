import { isTyping } from './keys';

/** Any element with data-open="id" opens the dialog of that id; '?' opens the shortcuts. */
export function startDialogs(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>('[data-open]');
    if (opener?.dataset['open']) openDialog(opener.dataset['open']);
    if (target instanceof HTMLDialogElement) target.close();
    target.closest('[data-close]')?.closest('dialog')?.close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '?' && !isTyping(event)) openDialog('shortcuts');
  });
}

export function openDialog(id: string): void {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  dialog.dispatchEvent(new CustomEvent('opened'));
}
