import { isTyping } from '../shell/keys';

/** Lists of [data-row] links: j and k move, Enter opens (it is a link), '/' goes to the list's search. */
export function startLists(): void {
  document.addEventListener('keydown', (event) => {
    if (isTyping(event)) return;
    if (event.key === 'j') move(event, 1);
    else if (event.key === 'k') move(event, -1);
    else if (event.key === '/') focusSearch(event);
  });
}

function move(event: KeyboardEvent, step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const now = rows.findIndex((row) => row === document.activeElement || row.contains(document.activeElement));
  const from = now >= 0 ? now : rows.findIndex((row) => row.ariaCurrent !== null && row.ariaCurrent !== 'false');
  const next = rows[Math.min(rows.length - 1, Math.max(0, from + step))];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('[data-list-search]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}
