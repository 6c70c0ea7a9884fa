import htmx from 'htmx.org';
import { toast } from './toasts';

const content = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';

/** What htmx says of a request, as far as it is read or changed here. */
type Exchange = { target: HTMLElement; headers: Record<string, string>; xhr: XMLHttpRequest; shouldSwap: boolean; isError: boolean };

export const exchange = (event: Event): Exchange => (event as CustomEvent<Exchange>).detail;

/** Headers that every changing request of a signed-in page carries. */
export function csrf(): Record<string, string> {
  const header = content('csrf-header');
  return header ? { [header]: content('csrf-token') } : {};
}

export function startHtmx(): void {
  htmx.config.allowEval = false;
  htmx.config.includeIndicatorStyles = false;
  htmx.config.selfRequestsOnly = true;
  htmx.config.historyCacheSize = 0;
  document.addEventListener('htmx:configRequest', (event) => Object.assign(exchange(event).headers, csrf()));
  document.addEventListener('htmx:sendError', () => toast(offline()));
  document.addEventListener('htmx:beforeSwap', (event) => {
    const detail = exchange(event);
    // A session that ended answers with the sign-in page: go there instead of showing it in a corner of this one.
    if (detail.xhr.responseURL && new URL(detail.xhr.responseURL).pathname === '/login') {
      detail.shouldSwap = false;
      location.assign('/login');
    } else if (detail.xhr.status >= 400 && detail.xhr.getResponseHeader('content-type')?.includes('html')) {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });
}

export function offline(): string {
  return document.querySelector<HTMLElement>('[data-toasts]')?.dataset['offline'] ?? '';
}
