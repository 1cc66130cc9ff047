// The page to which links of letters lead where the front end has none of its own (ADR 0038). What opens the visit stands in the fragment,
// which no server is sent. Opening the page changes nothing: programs that look at mails open links too.
const WORDS = {
  lv: {
    visit: 'Vizīte', waiting: 'Gaidīšana uz laiku', when: 'Kad', where: 'Kur', what: 'Pakalpojumi', reference: 'Pieraksta numurs',
    state: 'Stāvoklis', proposal: 'Piedāvātais laiks', offer: 'Piedāvātais laiks', until: 'Jāatbild līdz', done: 'Paldies, izdarīts.',
    confirmed: 'apstiprināta', cancelled: 'atcelta', booked: 'pieteikta', over: 'Šo vizīti šeit vairs nevar mainīt.',
    waits: 'gaida', ended: 'beigta', broken: 'Saite nav pilnīga. Atveriet to no vēstules vai zvaniet pa vēstulē norādīto tālruni.',
    away: 'Pašlaik neizdodas sazināties ar PMLP. Mēģiniet vēlreiz pēc brīža.',
    confirmation: 'Apstiprināt, ka ieradīšos', cancellation: 'Atcelt vizīti', 'proposal-acceptance': 'Pieņemt piedāvāto laiku',
    acceptance: 'Pieņemt piedāvāto laiku', rejection: 'Noraidīt piedāvāto laiku', resumption: 'Gaidīt atkal', leaving: 'Beigt gaidīt',
    sure: 'Vai tiešām?', rescheduling: 'Izvēlēties citu laiku', free: 'Brīvie laiki', day: 'Diena',
    full: 'Tuvākajos mēnešos šajā vietā brīvu laiku nav.'
  },
  en: {
    visit: 'Visit', waiting: 'Waiting for a time', when: 'When', where: 'Where', what: 'Services', reference: 'Reference',
    state: 'State', proposal: 'Proposed time', offer: 'Offered time', until: 'Answer by', done: 'Thank you, it is done.',
    confirmed: 'confirmed', cancelled: 'cancelled', booked: 'booked', over: 'This visit can be changed here no more.',
    waits: 'waiting', ended: 'ended', broken: 'The link is not complete. Open it from the letter, or call the phone that stands there.',
    away: 'The office cannot be reached just now. Try again in a moment.',
    confirmation: 'Confirm that I come', cancellation: 'Cancel the visit', 'proposal-acceptance': 'Accept the proposed time',
    acceptance: 'Accept the offered time', rejection: 'Reject the offered time', resumption: 'Wait again', leaving: 'Stop waiting',
    sure: 'Are you sure?', rescheduling: 'Choose another time', free: 'Free times', day: 'Day',
    full: 'Nothing is free at this place in the coming months.'
  },
  ru: {
    visit: 'Визит', waiting: 'Ожидание времени', when: 'Когда', where: 'Где', what: 'Услуги', reference: 'Номер записи',
    state: 'Состояние', proposal: 'Предложенное время', offer: 'Предложенное время', until: 'Ответить до', done: 'Спасибо, готово.',
    confirmed: 'подтверждён', cancelled: 'отменён', booked: 'забронирован', over: 'Этот визит здесь больше изменить нельзя.',
    waits: 'ожидание', ended: 'завершено', broken: 'Ссылка неполная. Откройте её из письма или позвоните по указанному там телефону.',
    away: 'Сейчас не удаётся связаться с УДГМ. Попробуйте ещё раз немного позже.',
    confirmation: 'Подтвердить, что приду', cancellation: 'Отменить визит', 'proposal-acceptance': 'Принять предложенное время',
    acceptance: 'Принять предложенное время', rejection: 'Отклонить предложенное время', resumption: 'Ждать снова', leaving: 'Прекратить ожидание',
    sure: 'Вы уверены?', rescheduling: 'Выбрать другое время', free: 'Свободное время', day: 'День',
    full: 'В ближайшие месяцы в этом месте свободного времени нет.'
  }
};

const VISIT_ACTIONS = ['proposal-acceptance', 'confirmation', 'rescheduling', 'cancellation'];
const WISH_ACTIONS = ['acceptance', 'rejection', 'resumption'];

let language = preferred();

function link() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const id = /^[0-9a-f-]{36}$/;
  const waiting = parts.get('waiting');
  const visit = parts.get('appointment');
  const known = waiting || visit;
  return known && id.test(known) && parts.get('token')
    ? { isWish: Boolean(waiting), path: (waiting ? '/v1/waiting-list/' : '/v1/appointments/') + known, token: parts.get('token'), does: parts.get('do') }
    : null;
}

async function call(path, options) {
  const answer = await fetch(path, { referrerPolicy: 'no-referrer', cache: 'no-store', ...options });
  const text = await answer.text();
  return { ok: answer.ok, etag: answer.headers.get('ETag'), body: text ? JSON.parse(text) : null };
}

/** As the place's clocks show it, whatever the reader's own do. */
function time(at) {
  return date(at) + ' ' + at.slice(11, 16);
}

async function name(path, id) {
  try {
    const found = await call(path + encodeURIComponent(id), { headers: { Accept: 'application/json', 'Accept-Language': language } });
    const names = found.ok ? found.body.name : null;
    return (names && (typeof names === 'string' ? names : names[language] || names.lv)) || id;
  } catch (unknown) {
    return id;
  }
}

async function names(items) {
  const ids = [...new Set(items.map(item => item.service))];
  return (await Promise.all(ids.map(id => name('/v1/services/', id)))).join(', ');
}

/** Of the day of the visit nothing: that is told at the place. */
function visitState(visit) {
  return visit.status === 'CANCELLED' ? say('cancelled')
    : visit.status !== 'BOOKED' ? null
    : say(visit.confirmed ? 'confirmed' : 'booked');
}

async function showVisit(visit) {
  add(main, 'h1', say('visit'));
  const list = add(main, 'dl');
  row(list, 'where', await name('/v1/places/', visit.place));
  row(list, 'when', time(visit.start));
  row(list, 'what', await names(visit.items));
  row(list, 'reference', visit.reference);
  row(list, 'state', visitState(visit));
  if (visit.proposal) {
    row(list, 'proposal', time(visit.proposal.start));
    row(list, 'until', time(visit.proposal.answerBy));
  }
  return VISIT_ACTIONS.filter(action => visit.actions.includes(action) && !(action === 'confirmation' && visit.confirmed));
}

async function showWish(wish) {
  add(main, 'h1', say('waiting'));
  const list = add(main, 'dl');
  row(list, 'what', await names(wish.items));
  row(list, 'reference', wish.reference);
  row(list, 'state', say(wish.status === 'ENDED' ? 'ended' : 'waits'));
  if (wish.offer) {
    row(list, 'where', await name('/v1/places/', wish.offer.place));
    row(list, 'offer', time(wish.offer.start));
    row(list, 'until', time(wish.offer.answerBy));
  }
  const actions = WISH_ACTIONS.filter(action => wish.actions.includes(action));
  return wish.status === 'ENDED' ? actions : [...actions, 'leaving'];
}

function request(action, slot) {
  const body = action === 'cancellation' ? { reason: 'OTHER' } : action === 'rescheduling' ? { slot } : null;
  return action === 'leaving' ? { path: '', method: 'DELETE', body: null }
    : { path: '/' + action, method: 'POST', body: body ? JSON.stringify(body) : null };
}

/** What the visit needs, asked at its place. */
function asked(visit, more) {
  const query = new URLSearchParams({ place: visit.place, ...more });
  for (const service of new Set(visit.items.map(item => item.service))) {
    query.append('service', service + ':' + visit.items.filter(item => item.service === service).length);
  }
  return query;
}

async function found(path) {
  const answer = await call(path, { headers: { 'Accept-Language': language } });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.body.items;
}

/** Days with free times in this month and the three after it. */
async function freeDays(visit) {
  const now = new Date();
  const months = [0, 1, 2, 3].map(ahead =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 7));
  const days = await Promise.all(months.map(month => found('/v1/slot-days?' + asked(visit, { month, limit: '31' }))));
  return days.flat().map(day => day.date);
}

function freeTimes(visit, day) {
  return found('/v1/slots?' + asked(visit, { from: day, to: day, limit: '200' }));
}

/** The day first, from that of the visit on, then its times. */
async function choose(from, etag, visit, parent) {
  try {
    const days = await freeDays(visit);
    parent.replaceChildren();
    add(parent, 'h2', say(days.length ? 'free' : 'full'));
    if (!days.length) {
      return;
    }
    const label = add(parent, 'label', say('day') + ' ');
    const picked = add(label, 'select');
    days.forEach(day => { add(picked, 'option', date(day)).value = day; });
    picked.value = days.find(day => day >= visit.start.slice(0, 10)) || days[0];
    const list = add(parent, 'ul');
    const offer = async () => {
      const day = picked.value;
      const times = await freeTimes(visit, day);
      if (day !== picked.value) {
        return;
      }
      list.replaceChildren();
      for (const free of times) {
        const button = add(add(list, 'li'), 'button', time(free.start));
        button.type = 'button';
        button.addEventListener('click', () => act(from, etag, 'rescheduling', free.slot));
      }
    };
    picked.addEventListener('change', () => offer().catch(() => show(say('away'))));
    await offer();
  } catch (unreachable) {
    await show(say('away'));
  }
}

async function act(from, etag, action, slot) {
  if (['cancellation', 'leaving', 'rejection'].includes(action) && !confirm(say(action) + '. ' + say('sure'))) {
    return;
  }
  document.querySelectorAll('button').forEach(button => { button.disabled = true; });
  const asked = request(action, slot);
  const headers = { 'X-Manage-Token': from.token, 'If-Match': etag, 'Accept-Language': language };
  if (asked.method === 'POST') {
    headers['Content-Type'] = 'application/json';
  }
  let told;
  try {
    const answer = await call(from.path + asked.path, { method: asked.method, headers, body: asked.body });
    told = answer.ok ? say('done') : answer.body && (answer.body.detail || answer.body.title) || say('away');
  } catch (unreachable) {
    told = say('away');
  }
  await show(told);
}

/** Where there is nothing to show but what is wrong. */
function tell(heading, words) {
  document.documentElement.lang = language;
  add(main, 'h1', heading);
  add(main, 'p', words);
}

async function show(told) {
  const from = link();
  if (!from) {
    main.replaceChildren();
    tell(say('visit'), say('broken'));
    return;
  }
  const heading = say(from.isWish ? 'waiting' : 'visit');
  let found;
  try {
    found = await call(from.path, { headers: { 'X-Manage-Token': from.token, 'Accept-Language': language } });
  } catch (unreachable) {
    main.replaceChildren();
    tell(heading, told || say('away'));
    return;
  }
  main.replaceChildren();
  if (told) {
    add(main, 'p', told).setAttribute('role', 'status');
  }
  if (!found.ok) {
    tell(heading, found.body && (found.body.detail || found.body.title) || say('away'));
    return;
  }
  language = WORDS[found.body.language] ? found.body.language : language;
  document.documentElement.lang = language;
  const actions = from.isWish ? await showWish(found.body) : await showVisit(found.body);
  for (const action of actions) {
    const part = add(main, 'div');
    const button = add(part, 'button', say(action));
    button.type = 'button';
    button.addEventListener('click', () => action === 'rescheduling' ? choose(from, found.etag, found.body, part) : act(from, found.etag, action));
    if (action === from.does) {
      button.focus();
    }
  }
  if (!from.isWish && !actions.length) {
    add(main, 'p', say('over'));
  }
}

addEventListener('hashchange', () => show(''));
show('');
