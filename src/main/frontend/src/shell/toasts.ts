const SHOWN_MS = 6000;

/** A short message at the bottom; with an action, it stays a little longer and offers it. */
export function toast(text: string, action?: { label: string; run: () => void }): void {
  const room = document.querySelector('[data-toasts]');
  if (!room || !text) return;
  const box = document.createElement('div');
  box.className = 'toast';
  box.append(Object.assign(document.createElement('span'), { textContent: text }));
  if (action) box.append(button(action, box));
  room.append(box);
  setTimeout(() => box.remove(), action ? SHOWN_MS * 1.5 : SHOWN_MS);
}

function button(action: { label: string; run: () => void }, box: HTMLElement): HTMLButtonElement {
  const made = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: action.label });
  made.addEventListener('click', () => {
    box.remove();
    action.run();
  });
  return made;
}
