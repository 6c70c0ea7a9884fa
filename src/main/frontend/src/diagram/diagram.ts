import 'bpmn-js/dist/assets/diagram-js.css';
import './diagram.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

type Canvas = { zoom(level: 'fit-viewport', centre: 'auto'): void; addMarker(element: string, marker: string): void };
type Overlays = { add(element: string, overlay: { position: object; html: HTMLElement }): void };
type Registry = { get(id: string): unknown };
type State = { active: Record<string, number>; incidents: Record<string, number>; passed: string[] };

/** Draws the model of a case with where it is (tokens), where it is stuck (incidents) and where it was. */
export async function showDiagram(box: HTMLElement): Promise<void> {
  if (box.dataset['ready']) return;
  box.dataset['ready'] = 'loading';
  const answer = await fetch(box.dataset['diagram'] ?? '');
  if (!answer.ok) {
    box.textContent = box.dataset['failed'] ?? '';
    return;
  }
  const viewer = new NavigatedViewer({ container: box });
  await viewer.importXML(await answer.text());
  mark(viewer, JSON.parse(box.dataset['state'] ?? '{}') as State, box);
  viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
  box.dataset['ready'] = 'true';
}

function mark(viewer: NavigatedViewer, state: State, box: HTMLElement): void {
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const registry = viewer.get<Registry>('elementRegistry');
  for (const id of state.passed) if (registry.get(id)) canvas.addMarker(id, 'is-passed');
  for (const [kind, places] of [['token', state.active], ['incident', state.incidents]] as const) {
    for (const [id, count] of Object.entries(places)) {
      if (!registry.get(id)) continue;
      canvas.addMarker(id, `has-${kind}`);
      overlays.add(id, { position: { top: -10, right: 10 }, html: badge(kind, count, box.dataset[kind] ?? '') });
    }
  }
}

function badge(kind: string, count: number, word: string): HTMLElement {
  const made = document.createElement('span');
  made.className = `diagram-badge diagram-badge--${kind}`;
  made.textContent = kind === 'incident' ? `! ${count}` : String(count);
  made.title = `${count} ${word}`;
  return made;
}
