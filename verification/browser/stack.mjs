// The running stack as its users reach it: the addresses and tokens that ./ocma tells, and the API by the gateway.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../ocma', import.meta.url));
const ocma = (...words) => execFileSync(script, words, { encoding: 'utf8' }).trim();
const env = process.env.GATEWAY_URL ? process.env : Object.fromEntries(ocma('env').split('\n').map(line => line.replace(/^export /, '').split(/=(.*)/s).slice(0, 2)));
const tokens = new Map();

export const gateway = env.GATEWAY_URL.replace(/^['"]|['"]$/g, '');

function token(who) {
  if (!tokens.has(who)) {
    tokens.set(who, ocma('token', who));
  }
  return tokens.get(who);
}

export async function ask(who, method, path, body, headers = {}) {
  const answer = await fetch(gateway + path, {
    method,
    headers: {
      ...(who ? { Authorization: 'Bearer ' + token(who) } : {}),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
      ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
      ...headers
    },
    body: body ? JSON.stringify(body) : undefined
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  }
  return { etag: answer.headers.get('ETag'), body: text ? JSON.parse(text) : null };
}

const days = new Map();

/** The free times of a day at the place that nobody else here has asked for. */
export async function aDayAt(place) {
  const day = ahead => new Date(Date.now() + ahead * 86400000).toISOString().slice(0, 10);
  const from = days.get(place) || day(2);
  const found = await ask(null, 'GET', `/v1/slots?place=${place}&service=passport:1&from=${from}&to=${day(28)}&limit=100`);
  const first = found.body.items[0].start.slice(0, 10);
  days.set(place, new Date(Date.parse(first) + 86400000).toISOString().slice(0, 10));
  return found.body.items.filter(each => each.start.startsWith(first));
}

export async function booked(slot) {
  const contact = { name: 'Anna Paraugs', email: `anna-${randomUUID()}@example.org` };
  return (await ask('front-end', 'POST', '/v1/appointments', { slot, contact, language: 'en' })).body;
}

export const link = visit => `${gateway}/visits#appointment=${visit.id}&token=${encodeURIComponent(visit.manageToken)}`;

export const seen = async visit => (await ask('front-end', 'GET', '/v1/appointments/' + visit.id)).body;

export async function until(holds) {
  const patience = Date.now() + 120000;
  while (!await holds()) {
    if (Date.now() > patience) {
      throw new Error('It did not come in time');
    }
    await new Promise(later => setTimeout(later, 500));
  }
}
