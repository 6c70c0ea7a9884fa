const QUIET_MS = 700;

/** Keeps what is typed, a moment after the hand rests and at the latest when the page is left. */
export class Drafts {
  private timer = 0;
  private unsaved = false;

  constructor(
    private readonly url: string,
    private readonly content: () => unknown,
    private readonly status: HTMLElement | null,
    private readonly csrf: () => Record<string, string>,
  ) {
    addEventListener('pagehide', () => this.flush(true));
    document.addEventListener('visibilitychange', () => document.hidden && this.flush(true));
  }

  change(): void {
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(false), QUIET_MS);
  }

  /** Forgets what is not yet sent, because the answers themselves were. */
  drop(): void {
    clearTimeout(this.timer);
    this.unsaved = false;
  }

  private flush(leaving: boolean): void {
    if (!this.unsaved) return;
    const body = JSON.stringify(this.content());
    this.unsaved = false;
    const headers = { 'Content-Type': 'application/json', ...this.csrf() };
    fetch(this.url, { method: 'PUT', body, headers, keepalive: leaving && body.length < 60_000 })
      .then((answer) => this.say(answer.ok ? 'saved' : 'unsaved'))
      .catch(() => this.say('unsaved'));
  }

  private say(state: 'saved' | 'unsaved'): void {
    if (this.status) this.status.textContent = this.status.dataset[state] ?? '';
  }
}
