import type { Form } from '@bpmn-io/form-js-viewer';
import type { Tools } from '../pages/tools';

type Kept = { id: string; name: string; type: string };
type Registry = { getFiles(key: string): File[]; setFiles(key: string, files: File[]): void };
type Fields = { getAll(): { id: string; key?: string; type: string }[] };

const PREFIX = 'files::';
const isKey = (value: unknown): value is string => typeof value === 'string' && value.startsWith(PREFIX);
const isFile = (value: unknown): value is Kept => typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
const isKept = (value: unknown): value is Kept[] => Array.isArray(value) && value.length > 0 && value.every(isFile);

/** Thrown when a file can't be sent with the form; its field says why. */
export class FileRefused extends Error {}

/** Uploads files as soon as they are chosen; the form's answers then carry their ids. */
export class Files {
  private readonly sent = new WeakMap<File, Promise<string>>();
  private readonly known = new WeakMap<File, string>();
  private readonly tried = new WeakSet<File>();
  private readonly restored = new Map<string, File[]>();
  private readonly refused = new Map<string, string>();

  constructor(
    private readonly form: Form,
    private readonly box: HTMLElement,
    private readonly tools: Tools,
  ) {}

  /** The values to open the form with: files of a draft look as if they had just been chosen. */
  restore(values: Record<string, unknown>): Record<string, unknown> {
    return this.replace(values, isKept, (kept: Kept[]) => {
      const key = `${PREFIX}kept-${this.restored.size}`;
      const files = kept.map((file) => {
        const stub = new File([], file.name, { type: file.type });
        this.known.set(stub, file.id);
        this.sent.set(stub, Promise.resolve(file.id));
        this.tried.add(stub);
        return stub;
      });
      this.restored.set(key, files);
      return key;
    }) as Record<string, unknown>;
  }

  /** To be called once the form is there. */
  begin(changed: () => void): void {
    this.restored.forEach((files, key) => this.registry().setFiles(key, files));
    this.form._setState({});
    this.form.on('changed', () => {
      for (const [key, field] of this.chosen()) {
        for (const file of this.registry().getFiles(key).filter((one) => !this.tried.has(one))) {
          this.tried.add(file);
          this.refused.delete(field);
          void this.upload(file, field).then(changed, changed);
        }
      }
    });
  }

  /** Waits for what is on its way. What failed before is tried again. */
  async answers(data: unknown): Promise<unknown> {
    const waiting: Promise<string>[] = [];
    for (const [key, field] of this.chosen(data)) for (const file of this.registry().getFiles(key)) waiting.push(this.upload(file, field));
    const ends = await Promise.allSettled(waiting);
    if (ends.some((end) => end.status === 'rejected')) throw new FileRefused();
    return this.draft(data);
  }

  /** What is uploaded so far. */
  draft(data: unknown): unknown {
    return this.replace(data, isKey, (key: string) => this.registry().getFiles(key).flatMap((file) => this.known.get(file) ?? []));
  }

  /** Beside their fields; the form forgets them whenever it validates. */
  showRefusals(): void {
    const chosen = new Set(this.chosen().map(([, field]) => field));
    for (const field of this.refused.keys()) if (!chosen.has(field)) this.refused.delete(field);
    if (this.refused.size === 0) return;
    const errors: Record<string, string[]> = { ...this.form._getState().errors };
    for (const field of this.form.get<Fields>('formFieldRegistry').getAll()) {
      const reason = field.key && this.refused.get(field.key);
      if (reason) errors[field.id] = [reason];
    }
    this.form._setState({ errors });
  }

  private upload(file: File, field: string): Promise<string> {
    const known = this.sent.get(file);
    if (known) return known;
    this.say(this.box.dataset['uploading'] ?? '');
    const sending = this.send(file, field).finally(() => this.say('')).then(
      (id) => {
        this.known.set(file, id);
        this.refused.delete(field);
        return id;
      },
      (reason: unknown) => {
        this.sent.delete(file);
        this.refused.set(field, reason instanceof FileRefused ? reason.message : this.tools.offline);
        this.showRefusals();
        throw reason;
      },
    );
    this.sent.set(file, sending);
    return sending;
  }

  private say(text: string): void {
    const status = this.box.closest('[data-task]')?.querySelector('[data-draft-status]');
    if (status) status.textContent = text;
  }

  private async send(file: File, field: string): Promise<string> {
    const largest = Number(this.box.dataset['largest']);
    if (file.size > largest) throw new FileRefused(this.box.dataset['tooLarge'] ?? '');
    const asked = new URLSearchParams({ field, name: file.name, type: file.type });
    const headers = { 'Content-Type': 'application/octet-stream', Accept: 'application/json', ...this.tools.csrf() };
    const answer = await fetch(`${this.box.dataset['files']}?${asked}`, { method: 'POST', body: file, headers });
    const { id, message } = (await answer.json().catch(() => ({}))) as { id?: string; message?: string };
    if (!answer.ok || !id) throw new FileRefused(message ?? this.tools.offline);
    return id;
  }

  private chosen(data: unknown = this.form._getState().data): [string, string][] {
    const found: [string, string][] = [];
    const look = (value: unknown, path: string[]): void => {
      if (isKey(value)) found.push([value, path.join('.')]);
      else if (Array.isArray(value)) for (const entry of value) look(entry, []);
      else if (value && typeof value === 'object') for (const [name, inner] of Object.entries(value)) look(inner, [...path, name]);
    };
    look(data, []);
    return found;
  }

  private replace<T>(value: unknown, fits: (value: unknown) => value is T, make: (value: T) => unknown): unknown {
    if (fits(value)) return make(value);
    if (Array.isArray(value)) return value.map((entry) => this.replace(entry, fits, make));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.replace(inner, fits, make)]));
    return value;
  }

  private registry(): Registry {
    return this.form.get<Registry>('fileRegistry');
  }
}
