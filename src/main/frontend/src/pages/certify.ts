import { isTyping } from '../shell/keys';

/** The reviewer's page: the buttons work without this; with it, row by row and by keyboard. */
export function startCertify(): void {
  const page = document.querySelector<HTMLElement>('[data-certify]');
  if (!page) return;
  page.querySelector('[data-select-all]')?.removeAttribute('hidden');
  page.querySelector('[data-select-all]')?.addEventListener('click', () => selectAll(page));
  page.addEventListener('change', (event) => selectGroup(event, page));
  tellSelection(page);
  document.addEventListener('keydown', (event) => shortcuts(event, page));
  page.addEventListener('click', remember, { capture: true });
  page.addEventListener('htmx:afterRequest', () => requestAnimationFrame(() => {
    goOn(page);
    tellSelection(page);
  }));
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

/** What was asked for is filled in next, else the next row is looked at; unless the hand has gone on by itself. */
function goOn(page: HTMLElement): void {
  const row = current ? document.getElementById(current) : null;
  if (!row || isElsewhere(row)) return;
  const asked = row.querySelector<HTMLInputElement>('.certify__ask input');
  if (asked) {
    asked.focus();
    return;
  }
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')];
  const next = row.dataset['state'] ? rows[rows.indexOf(row) + 1] : undefined;
  (next ?? row).focus({ preventScroll: false });
}

/** A late answer must not move the hand: the next key would decide on another right. */
function isElsewhere(row: HTMLElement): boolean {
  const hand = document.activeElement;
  return hand !== null && hand !== document.body && !row.contains(hand);
}

const boxesIn = (part: Element): HTMLInputElement[] => [...part.querySelectorAll<HTMLInputElement>('[data-row] input[type="checkbox"]')];

function selectAll(page: HTMLElement): void {
  const boxes = boxesIn(page);
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) box.checked = !all;
  tellSelection(page);
}

function selectGroup(event: Event, page: HTMLElement): void {
  const whole = event.target;
  if (whole instanceof HTMLInputElement && whole.matches('[data-select-group]')) {
    for (const box of boxesIn(groupOf(whole))) box.checked = whole.checked;
  }
  tellSelection(page);
}

const groupOf = (whole: HTMLInputElement): Element => whole.closest('section') ?? whole;

/** How many rights the buttons below would decide on, and which groups are whole. */
function tellSelection(page: HTMLElement): void {
  for (const whole of page.querySelectorAll<HTMLInputElement>('[data-select-group]')) {
    const boxes = boxesIn(groupOf(whole));
    const chosen = boxes.filter((box) => box.checked).length;
    whole.hidden = boxes.length === 0;
    whole.checked = chosen > 0 && chosen === boxes.length;
    whole.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  const count = boxesIn(page).filter((box) => box.checked).length;
  for (const told of page.querySelectorAll<HTMLElement>('[data-selected-count]')) {
    told.hidden = count === 0;
    told.textContent = String(count);
  }
}
