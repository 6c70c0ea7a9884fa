import { csrf, offline } from '../shell/http';
import { toast } from '../shell/toasts';

type Said = { text: string; done: string[]; undo: string | null };

const selected = new Set<string>();

/** Several tasks at once: 'x' or the box selects, the bar below the list acts on all of them. */
export function startSelection(): void {
  document.addEventListener('change', (event) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !box.dataset['select']) return;
    if (box.checked) selected.add(box.dataset['select']);
    else selected.delete(box.dataset['select']);
    show();
  });
  // The list comes anew from time to time: what was selected stays so while it is there.
  document.addEventListener('htmx:afterSettle', () => {
    for (const key of selected) if (!boxOf(key)) selected.delete(key);
    show();
  });
  document.querySelector('[data-selection-claim]')?.addEventListener('click', () => void takeSelected());
  document.querySelector('[data-selection-clear]')?.addEventListener('click', clearSelection);
  document.querySelector<HTMLFormElement>('[data-selection-assign]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    form.closest('dialog')?.close();
    void send('/tasks/selection/assign', [...selected], new FormData(form).get('assignee') as string);
  });
}

export const hasSelection = (): boolean => selected.size > 0;

export function toggle(key: string): void {
  boxOf(key)?.click();
}

export function clearSelection(): void {
  selected.clear();
  show();
}

export async function takeSelected(): Promise<void> {
  await send('/tasks/selection/claim', [...selected]);
}

function boxOf(key: string): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>(`[data-select="${key}"]`);
}

function show(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-select]')) box.checked = selected.has(box.dataset['select'] ?? '');
  const bar = document.querySelector<HTMLElement>('[data-selection]');
  if (!bar) return;
  bar.hidden = selected.size === 0;
  const count = bar.querySelector('[data-selected-count]');
  if (count) count.textContent = String(selected.size);
}

async function send(path: string, keys: string[], assignee?: string): Promise<void> {
  const body = new URLSearchParams(keys.map((key) => ['key', key]));
  if (assignee !== undefined) body.set('assignee', assignee);
  try {
    const answer = await fetch(path, { method: 'POST', body, headers: { ...csrf(), accept: 'application/json' } });
    if (!answer.ok) throw new Error(String(answer.status));
    tell((await answer.json()) as Said);
  } catch {
    toast(offline());
  }
}

function tell(said: Said): void {
  const label = document.querySelector<HTMLElement>('[data-toasts]')?.dataset['undo'] ?? '';
  const { undo } = said;
  toast(said.text, undo === null ? undefined : { label, run: () => void send(undo, said.done) });
  for (const key of said.done) selected.delete(key);
  show();
  document.body.dispatchEvent(new CustomEvent('tasks-changed'));
}
