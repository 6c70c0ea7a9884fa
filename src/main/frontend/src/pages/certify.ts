import { isTyping } from '../shell/keys';

/** The reviewer's page: the buttons work without this; with it, row by row and by keyboard. */
export function startCertify(): void {
  const page = document.querySelector<HTMLElement>('[data-certify]');
  if (!page) return;
  page.querySelector('[data-select-all]')?.removeAttribute('hidden');
  page.querySelector('[data-select-all]')?.addEventListener('click', () => selectAll(page));
  document.addEventListener('keydown', (event) => shortcuts(event, page));
  page.addEventListener('click', remember, { capture: true });
  page.addEventListener('htmx:afterRequest', () => requestAnimationFrame(() => goOn(page)));
}

const KEYS: Record<string, string> = { '1': 'KEEP', '2': 'CHANGE', '3': 'REVOKE' };

/** The row on which somebody works: replaced by its answer, so it is known by its id. */
let current: string | undefined;

function shortcuts(event: KeyboardEvent, page: HTMLElement): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.closest('[data-row]')) {
    // Enter in a reason confirms that row.
    event.preventDefault();
    event.target.closest('[data-row]')?.querySelector<HTMLElement>('[data-asked]')?.click();
    return;
  }
  if (isTyping(event)) return;
  const row = document.activeElement?.closest<HTMLElement>('[data-row]');
  const decision = KEYS[event.key];
  if (decision && row) {
    event.preventDefault();
    row.querySelector<HTMLElement>(`[data-decide="${decision}"]`)?.click();
  } else if (event.key === 'x' && row) {
    event.preventDefault();
    row.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
    row.focus();
  } else if (event.key === 'u') {
    page.querySelector<HTMLElement>('[data-undo-last]')?.click();
  }
}

function remember(event: Event): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('button')) current = target.closest<HTMLElement>('[data-row]')?.id;
}

/** What was asked for is filled in next; else the next open row is, where the hand already is. */
function goOn(page: HTMLElement): void {
  const row = current ? document.getElementById(current) : null;
  if (!row) return;
  const asked = row.querySelector<HTMLInputElement>('.certify__ask input');
  if (asked) {
    asked.focus();
    return;
  }
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')];
  const next = row.dataset['state'] ? rows[rows.indexOf(row) + 1] : undefined;
  (next ?? row).focus({ preventScroll: false });
}

function selectAll(page: HTMLElement): void {
  const boxes = [...page.querySelectorAll<HTMLInputElement>('[data-row] input[type="checkbox"]')];
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !all;
}
