import { Drafts } from '../form/drafts';
import type { Tools } from './tools';

const WORDS: Record<string, string> = { '1': 'false', '2': 'true' };

/** The page of possible matches: works without this; with it, by keyboard, and what is typed is kept as it is typed. */
export function judgeMatches(form: HTMLFormElement, tools: Tools): void {
  const drafts = new Drafts(form.dataset['draft'] ?? '', () => said(form), form.querySelector('[data-draft-status]'), tools.csrf);
  form.addEventListener('input', () => drafts.change());
  form.addEventListener('submit', () => void drafts.hold());
  document.addEventListener('keydown', (event) => shortcuts(event, form));
}

function said(form: HTMLFormElement): unknown {
  return {
    judgements: [...form.querySelectorAll<HTMLElement>('[data-row]')].map((match) => ({
      match: match.dataset['row'],
      word: match.querySelector<HTMLInputElement>('[data-word]:checked')?.value ?? '',
      reason: match.querySelector<HTMLTextAreaElement>('[data-reason]')?.value ?? '',
    })),
  };
}

function shortcuts(event: KeyboardEvent, form: HTMLFormElement): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  const word = WORDS[event.key];
  const match = document.activeElement?.closest<HTMLElement>('[data-row]');
  if (!word || !match || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLTextAreaElement) return;
  event.preventDefault();
  match.querySelector<HTMLInputElement>(`[data-word][value="${word}"]`)?.click();
  match.querySelector<HTMLTextAreaElement>('[data-reason]')?.focus();
}
