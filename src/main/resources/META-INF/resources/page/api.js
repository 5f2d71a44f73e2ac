/** The service's HTTP API as the page uses it. Every failure is a Problem (RFC 9457). */
export class Problem extends Error {
  constructor(body, status) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = body.status || status;
    this.type = body.type || 'about:blank';
    this.title = body.title || '';
    this.violations = body.violations || [];
  }
}

export async function request(method, path, body, headers = {}) {
  const json = body !== undefined && typeof body !== 'string' && !(body instanceof Blob);
  const response = await fetch(path, {
    method,
    headers: { Accept: 'application/json', ...(json ? { 'Content-Type': 'application/json' } : {}), ...headers },
    body: json ? JSON.stringify(body) : body,
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

export async function json(method, path, body, headers) {
  const text = await (await request(method, path, body, headers)).text();
  return text ? JSON.parse(text) : null;
}

/** Calls `each` for every line of a streamed answer as it comes. */
export async function lines(path, body, each, { signal, headers = {} } = {}) {
  const json = typeof body !== 'string' && !(body instanceof Blob);
  const response = await fetch(path, {
    method: 'POST', signal,
    headers: { Accept: 'application/x-ndjson', ...(json ? { 'Content-Type': 'application/json' } : {}), ...headers },
    body: json ? JSON.stringify(body) : body,
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  await readLines(response.body, each);
}

export async function readLines(stream, each) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    const parts = (rest + (value || '')).split('\n');
    rest = done ? '' : parts.pop();
    parts.filter(line => line.trim()).forEach(line => each(JSON.parse(line)));
    if (done) {
      return;
    }
  }
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(body, response.status);
}
