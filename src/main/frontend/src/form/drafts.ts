const QUIET_MS = 700;

/** Keeps what is typed, a moment after the hand rests and at the latest when the page is left. */
export class Drafts {
  private timer = 0;
  private unsaved = false;
  private held = false;
  private saving: Promise<void> = Promise.resolve();

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

  /** The answers themselves are about to be sent: waits for what is being saved, and saves nothing more. */
  async hold(): Promise<void> {
    clearTimeout(this.timer);
    this.held = true;
    await this.saving;
  }

  /** The answers were not taken, and the hand goes on. */
  release(): void {
    this.held = false;
    if (this.unsaved) this.change();
  }

  /** Forgets what is not yet sent, because the answers themselves were. */
  drop(): void {
    clearTimeout(this.timer);
    this.unsaved = false;
  }

  private flush(leaving: boolean): void {
    if (!this.unsaved || this.held) return;
    const body = JSON.stringify(this.content());
    this.unsaved = false;
    const headers = { 'Content-Type': 'application/json', ...this.csrf() };
    this.saving = fetch(this.url, { method: 'PUT', body, headers, keepalive: leaving && body.length < 60_000 })
      .then((answer) => this.say(answer.ok ? 'saved' : 'unsaved'))
      .catch(() => this.say('unsaved'));
  }

  private say(state: 'saved' | 'unsaved'): void {
    if (this.status) this.status.textContent = this.status.dataset[state] ?? '';
  }
}
