import htmx from 'htmx.org';
import { csrf, exchange, offline } from '../shell/http';
import type { Tools } from './tools';

/** What is heavy is loaded only where a page holds its element: forms, diagrams. */
export function startIslands(): void {
  light(document.body);
  document.addEventListener('htmx:afterSwap', (event) => light(exchange(event).target));
  document.addEventListener(
    'toggle',
    (event) => {
      const target = event.target;
      if (target instanceof HTMLDetailsElement && target.open) light(target);
    },
    true,
  );
}

function light(root: Element): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-schema]:not([data-ready])')) {
    box.dataset['ready'] = 'loading';
    void import('../form/form').then(({ showForm }) => showForm(box, tools()));
  }
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-judge]:not([data-ready])')) {
    form.dataset['ready'] = 'true';
    void import('./matches').then(({ judgeMatches }) => judgeMatches(form, tools()));
  }
  for (const box of root.querySelectorAll<HTMLElement>('[data-diagram]:not([data-ready])')) {
    if (box.closest('details:not([open])')) continue;
    void import('../diagram/diagram').then(({ showDiagram }) => showDiagram(box));
  }
}

function tools(): Tools {
  const reload = (): void => void htmx.ajax('get', location.pathname + location.search, { target: '#task-detail', swap: 'innerHTML' });
  return { csrf, offline: offline(), reload };
}
