import type { Form } from '@bpmn-io/form-js-viewer';
import type { Tools } from '../pages/tools';
import type { Drafts } from './drafts';
import { FileRefused, type Files } from './files';

type Answer = { message?: string; fields?: Record<string, string>; reload?: boolean };

/** Sends the answers once, shows what is refused beside its field, and never loses what was typed. */
export class Sending {
  private busy = false;

  constructor(
    private readonly task: HTMLElement,
    private readonly form: Form,
    private readonly drafts: Drafts,
    private readonly files: Files,
    private readonly tools: Tools,
  ) {}

  async submit({ data, errors }: { data: unknown; errors: Record<string, unknown> }): Promise<void> {
    if (this.busy) return;
    this.files.showRefusals();
    if (Object.keys(errors).length > 0) {
      this.focusFirstError();
      return;
    }
    this.setBusy(true);
    try {
      const body = JSON.stringify(await this.files.answers(data));
      await this.drafts.hold();
      const headers = { 'Content-Type': 'application/json', Accept: 'application/json', ...this.tools.csrf() };
      const answer = await fetch(this.task.dataset['completeUrl'] ?? '', { method: 'POST', body, headers });
      if (answer.ok) this.done();
      else this.refused((await answer.json().catch(() => ({}))) as Answer);
    } catch (failure) {
      this.drafts.release();
      if (failure instanceof FileRefused) this.focusFirstError();
      else this.say(this.tools.offline);
    } finally {
      this.setBusy(false);
    }
  }

  private done(): void {
    this.drafts.drop();
    document.body.dispatchEvent(new CustomEvent('task-completed', { detail: this.task.dataset['task'] }));
  }

  private refused(answer: Answer): void {
    this.say(answer.message ?? this.tools.offline);
    if (answer.reload) {
      this.drafts.drop();
      this.tools.reload();
      return;
    }
    this.drafts.release();
    const registry = this.form.get<{ getAll(): { id: string; key?: string }[] }>('formFieldRegistry');
    const errors: Record<string, string[]> = {};
    for (const field of registry.getAll()) {
      const reason = field.key && answer.fields?.[field.key];
      if (reason) errors[field.id] = [reason];
    }
    this.form._setState({ errors });
    this.focusFirstError();
  }

  private say(message: string): void {
    const box = this.task.querySelector<HTMLElement>('[data-refusal]');
    if (!box) return;
    box.querySelector('[data-text]')?.replaceChildren(message);
    box.hidden = !message;
  }

  private focusFirstError(): void {
    requestAnimationFrame(() => {
      const field = this.task.querySelector('.fjs-form-field.fjs-has-errors');
      const target = field?.querySelector<HTMLElement>('input:not([type="hidden"], [type="file"]), textarea, select, .fjs-filepicker-button, [tabindex]');
      target?.focus();
      field?.scrollIntoView({ block: 'center' });
    });
  }

  private setBusy(busy: boolean): void {
    this.busy = busy;
    this.task.querySelector('[data-complete]')?.setAttribute('aria-busy', String(busy));
  }
}
