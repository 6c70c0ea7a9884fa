import { csrf } from './http';

/** The choice shows at once; the server remembers it for the next page. Without scripts the form simply posts. */
export function startTheme(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const submitter = (event).submitter;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-theme-choice]') || !(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    document.documentElement.dataset['theme'] = submitter.value;
    for (const button of form.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button === submitter));
    const body = new URLSearchParams({ theme: submitter.value });
    void fetch(form.action, { method: 'POST', body, headers: csrf(), redirect: 'manual' });
  });
}
