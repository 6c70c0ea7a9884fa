import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import './form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import flatpickr from 'flatpickr';
import { French } from 'flatpickr/dist/l10n/fr.js';
import type { Tools } from '../pages/tools';
import { Drafts } from './drafts';
import { Files } from './files';
import { FRENCH_IN_PAGE } from './french';
import { Sending } from './sending';
import { translation } from './translate';

const language = document.documentElement.lang;
if (language === 'fr') flatpickr.localize(French);

/** Shows the form of one task in its element and wires the button that completes the task. */
export async function showForm(box: HTMLElement, tools: Tools): Promise<void> {
  const task = box.closest<HTMLElement>('[data-task]');
  if (!task) return;
  box.replaceChildren();
  const schema: unknown = JSON.parse(box.dataset['schema'] ?? '{}');
  const values = JSON.parse(box.dataset['values'] ?? '{}') as Record<string, unknown>;
  const readOnly = box.dataset['readonly'] === 'true';
  const form = new Form({ container: box, additionalModules: [translation(language)] });
  if (readOnly) form.setProperty('readOnly', true);
  const files = new Files(form, box, tools);
  await form.importSchema(schema, files.restore(values));
  speakFrench(box);
  box.dataset['ready'] = 'true';
  box.dispatchEvent(new CustomEvent('form-shown', { bubbles: true }));
  if (readOnly) return;

  const drafts = new Drafts(box.dataset['draft'] ?? '', () => files.draft(form._getState().data), task.querySelector('[data-draft-status]'), tools.csrf);
  const sending = new Sending(task, form, drafts, files, tools);
  // Calendars and defaults change fields by themselves: a draft is what a hand has entered.
  let touched = false;
  for (const kind of ['pointerdown', 'keydown']) task.addEventListener(kind, () => (touched = true), { capture: true });
  box.addEventListener('input', (event) => event.isTrusted && drafts.change());
  form.on('field.updated', () => touched && drafts.change());
  form.on('changed', () => speakFrench(box));
  files.begin(() => drafts.change());
  form.on('submit', (event: { data: unknown; errors: Record<string, unknown> }) => void sending.submit(event));
  task.querySelector('[data-complete]')?.addEventListener('click', () => void form.submit());
}

function speakFrench(box: HTMLElement): void {
  if (language !== 'fr') return;
  for (const label of box.querySelectorAll('.fjs-select-placeholder, .fjs-filepicker-container button')) {
    const french = FRENCH_IN_PAGE[label.textContent];
    if (french) label.textContent = french;
  }
  for (const field of box.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    field.placeholder = FRENCH_IN_PAGE[field.placeholder] ?? field.placeholder;
  }
}
