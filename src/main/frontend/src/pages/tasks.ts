import htmx from 'htmx.org';
import { openDialog } from '../shell/dialogs';
import { exchange } from '../shell/http';
import { isTyping } from '../shell/keys';
import { toast } from '../shell/toasts';
import { clearSelection, hasSelection, startSelection, takeSelected, toggle } from './selection';

/** The task list with the task beside it. */
export function startTasks(): void {
  if (!document.querySelector('[data-tasks]')) return;
  document.addEventListener('keydown', shortcuts);
  startSelection();
  document.addEventListener('form-shown', () => {
    const task = open();
    if (editing && task) intoForm(task);
    editing = false;
  });
  document.body.addEventListener('task-completed', (event) => void afterCompletion((event as CustomEvent<string>).detail));
  document.addEventListener('htmx:afterSwap', (event) => {
    const { target } = exchange(event);
    if (target.id === 'task-detail') opened(target);
  });
  // A taken or returned task says so, and offers to undo it.
  document.body.addEventListener('task-taken', (event) => offerUndo(event as CustomEvent<{ text: string; undo: string }>));
}

const FIELDS = '.fjs-form :is(input, textarea, select, [tabindex="0"]):not(:disabled, [readonly])';

/** Whether the form of the task that is being opened is to be filled in at once. */
let editing = false;

const open = (): HTMLElement | null => document.querySelector('#task-detail [data-task]');

function shortcuts(event: KeyboardEvent): void {
  const task = open();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && task) {
    event.preventDefault();
    task.querySelector<HTMLElement>('[data-complete]')?.click();
  } else if (event.key === 'Escape' && hasSelection() && !document.querySelector('dialog[open]')) {
    clearSelection();
  } else if (event.key === 'Escape' && task && !document.querySelector('dialog[open], .flatpickr-calendar.open')) {
    document.querySelector<HTMLElement>(`[data-row="${task.dataset['task'] ?? ''}"]`)?.focus();
  } else if (!isTyping(event) && !event.repeat) {
    singleKey(event, task);
  }
}

function singleKey(event: KeyboardEvent, task: HTMLElement | null): void {
  switch (event.key) {
    case 'c':
      if (hasSelection()) void takeSelected();
      else task?.querySelector<HTMLElement>('[data-claim]')?.click();
      break;
    case 'p':
      task?.querySelector<HTMLElement>('[data-work]')?.click();
      break;
    case 'a':
      event.preventDefault();
      openDialog(hasSelection() ? 'assign-selected' : 'assign');
      break;
    case 'e':
      event.preventDefault();
      edit(task);
      break;
    case 'x':
      toggle(rowAtHand()?.dataset['row'] ?? '');
      break;
  }
}

/** The row that has the focus, otherwise the one whose task is open. */
function rowAtHand(): HTMLElement | null {
  const focused = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-row]');
  return focused ?? document.querySelector<HTMLElement>('[data-row][aria-current="true"]');
}

/** Into the form of the task at hand; it is opened first when another one is, or none. */
function edit(task: HTMLElement | null): void {
  const row = rowAtHand();
  if (row && row.dataset['row'] !== task?.dataset['task']) {
    editing = true;
    row.click();
  } else if (task) {
    intoForm(task);
  }
}

function intoForm(task: HTMLElement): void {
  const field = [...task.querySelectorAll<HTMLElement>(FIELDS)].find((candidate) => candidate.offsetParent !== null);
  (field ?? task.querySelector<HTMLElement>('[data-claim]'))?.focus();
}

function opened(detail: HTMLElement): void {
  const key = detail.querySelector<HTMLElement>('[data-task]')?.dataset['task'];
  for (const row of document.querySelectorAll<HTMLElement>('[data-row]')) {
    if (row.dataset['row'] === key) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
  detail.scrollTop = 0;
  if (matchMedia('(width <= 720px)').matches) window.scrollTo(0, 0);
  detail.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true });
}

/** The next task of the list opens by itself, so that a person works through the list without going back. */
async function afterCompletion(key: string): Promise<void> {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.dataset['row'] === key);
  const next = rows[at + 1] ?? rows[at - 1];
  toast(document.querySelector<HTMLElement>('[data-tasks]')?.dataset['completed'] ?? '');
  document.body.dispatchEvent(new CustomEvent('tasks-changed'));
  const path = next && !matchMedia('(width <= 720px)').matches ? next.getAttribute('href') : `/tasks${location.search}`;
  if (!path) return;
  history.pushState({}, '', path);
  await htmx.ajax('get', path, { target: '#task-detail', swap: 'innerHTML' });
}

function offerUndo(event: CustomEvent<{ text: string; undo: string }>): void {
  const label = document.querySelector<HTMLElement>('[data-toasts]')?.dataset['undo'] ?? '';
  const { text, undo } = event.detail;
  toast(text, { label, run: () => void htmx.ajax('post', undo + location.search, { target: '#task-detail', swap: 'innerHTML' }) });
}
