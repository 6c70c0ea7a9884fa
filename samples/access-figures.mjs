// How long a campaign of 50,000 rights takes to be read and laid out, and a reviewer's page of 500 to be shown.
// Against a running sample company on a machine that does nothing else: node samples/access-figures.mjs [address]
const address = process.argv[2] ?? 'http://localhost:8080';
const AUTHORIZED = { Authorization: `Basic ${Buffer.from('olivia:olivia').toString('base64')}` };
const COLUMNS = 'account=account&person=person&level=level';
const WARM_UP = 40;
const TIMES = 40;

async function api(path, type, body) {
  const headers = type ? { ...AUTHORIZED, 'Content-Type': type } : AUTHORIZED;
  const answer = await fetch(address + path, { method: body ? 'POST' : 'GET', headers, body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function timed(what, work) {
  const began = performance.now();
  const result = await work();
  console.log(`${what}: ${Math.round(performance.now() - began)} ms`);
  return result;
}

function rights(count, person) {
  const rows = Array.from({ length: count }, (_, i) => `account-${i},${person(i)},level-${i % 11}`);
  return ['account,person,level', ...rows].join('\n');
}

const bring = (csv) => api(`/api/access-sources/analytics/readings?${COLUMNS}`, 'text/csv', csv);

async function until(ask, done) {
  for (;;) {
    const answer = await ask();
    if (done(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function campaign() {
  const request = { requestId: `figures-${Date.now()}`, systems: ['analytics'] };
  const { id } = await api('/api/access-reviews', 'application/json', JSON.stringify(request));
  return until(() => api(`/api/access-reviews/${id}`), ({ state }) => !['STARTING', 'READING'].includes(state));
}

const tasks = (caseKey) =>
  until(() => api(`/api/tasks?filter=all&processInstanceKey=${caseKey}`), ({ length }) => length > 0);

async function signedIn() {
  const form = await fetch(`${address}/login`);
  const session = (answer) => answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  const token = /name="_csrf"[^>]*value="([^"]+)"/.exec(await form.text())[1];
  const answer = await fetch(`${address}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: session(form) },
    body: new URLSearchParams({ username: 'olivia', password: 'olivia', _csrf: token }),
  });
  return session(answer);
}

async function pageTimes(path) {
  const Cookie = await signedIn();
  const times = [];
  for (let i = 0; i < WARM_UP + TIMES; i++) {
    const began = performance.now();
    const page = await (await fetch(address + path, { headers: { Cookie } })).text();
    if (i >= WARM_UP) times.push(Math.round(performance.now() - began));
    if (page.split('data-testid="certify-row"').length !== 501) throw new Error(`${path} does not show 500 rights`);
  }
  return times.sort((a, b) => a - b);
}

// Whose account it is nobody knows: the system's owner, Olivia, has all of them on one page.
await bring(rights(500, () => ''));
const { processInstanceKey } = await campaign();
const [task] = await tasks(processInstanceKey);
const times = await pageTimes(`/access-reviews/tasks/${task.key}`);
console.log(`A page of 500 rights: ${times[TIMES / 2]} ms (median), ${times[Math.floor(TIMES * 0.95)]} ms (95 of 100)`);

const many = rights(50_000, (i) => `E${String(1 + (i % 36)).padStart(3, '0')}`);
await timed('50,000 rights read', () => bring(many));
const review = await timed('Campaign of them laid out', campaign);
if (review.rights !== 50_000) throw new Error(`The campaign has ${review.rights} rights`);
