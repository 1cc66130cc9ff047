// The page to which the link of an invitation leads where the office has none of its own (ADR 0203). The token stands in the fragment, which no server is sent,
// and travels in the body of a request. Opening the page answers nothing: programs that look at mails open links too.
const WORDS = {
  lv: {
    heading: 'Aptauja', language: 'Valoda', from: 'No 1 līdz 5', send: 'Nosūtīt atbildes', refuse: 'Vairs nesaņemt aptaujas', refusal: 'Atteikums no aptaujām',
    refusing: 'Ja piespiedīsiet pogu, ne Jūs, ne šī adrese vairs nesaņems uzaicinājumus.', thanks: 'Paldies, atbildes ir saņemtas.',
    refused: 'Atzīmēts. Vairs nesūtīsim aptaujas.', optional: 'nav obligāti',
    broken: 'Saite nav pilnīga. Atveriet to no vēstules.', away: 'Pašlaik neizdodas sazināties ar PMLP. Mēģiniet vēlreiz pēc brīža.'
  },
  en: {
    heading: 'Survey', language: 'Language', from: 'From 1 to 5', send: 'Send the answers', refuse: 'Get no more surveys', refusal: 'No more surveys',
    refusing: 'If you press the button, neither you nor this address gets another invitation.', thanks: 'Thank you, the answers have arrived.',
    refused: 'Noted. No more surveys will be sent.', optional: 'optional',
    broken: 'The link is not complete. Open it from the letter.', away: 'The office cannot be reached just now. Try again in a moment.'
  },
  ru: {
    heading: 'Опрос', language: 'Язык', from: 'От 1 до 5', send: 'Отправить ответы', refuse: 'Больше не получать опросов', refusal: 'Отказ от опросов',
    refusing: 'Если нажать кнопку, ни Вы, ни этот адрес больше не получите приглашений.', thanks: 'Спасибо, ответы получены.',
    refused: 'Отмечено. Больше опросов не пришлём.', optional: 'не обязательно',
    broken: 'Ссылка неполная. Откройте её из письма.', away: 'Сейчас не удаётся связаться с УДГМ. Попробуйте ещё раз немного позже.'
  }
};

const LANGUAGES = { lv: 'Latviešu', en: 'English', ru: 'Русский' };

let language = preferred();

/** Stays the same for what is sent again, so that nothing is taken twice. */
const key = crypto.randomUUID();

function link() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const survey = parts.get('survey') || '';
  const token = parts.get('token') || '';
  return /^[a-z]{1,20}$/.test(survey) && token && token.length <= 100
    ? { survey, token, does: parts.get('do') }
    : null;
}

async function call(path, options) {
  const answer = await fetch(path, { referrerPolicy: 'no-referrer', cache: 'no-store', ...options });
  const text = await answer.text();
  return { ok: answer.ok, body: text ? JSON.parse(text) : null };
}

function sent(path, body) {
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': language, 'Idempotency-Key': key };
  return call(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

function tell(words) {
  main.replaceChildren();
  document.documentElement.lang = language;
  add(main, 'h1', say('heading'));
  const told = add(main, 'p', words);
  told.setAttribute('role', 'status');
  told.tabIndex = -1;
  told.focus();
}

/** Says what became of it; where it did not arrive, what was chosen stays. */
async function submit(path, body, done) {
  const buttons = document.querySelectorAll('button');
  buttons.forEach(button => { button.disabled = true; });
  try {
    const answer = await sent(path, body);
    tell(answer.ok ? say(done) : answer.body && (answer.body.detail || answer.body.title) || say('away'));
  } catch (unreachable) {
    buttons.forEach(button => { button.disabled = false; });
    const wrong = document.querySelector('[role=alert]') || add(main, 'p');
    wrong.setAttribute('role', 'alert');
    wrong.textContent = say('away');
  }
}

function rating(form, question) {
  const group = add(form, 'fieldset');
  add(group, 'legend', question.text[language]);
  for (let mark = 1; mark <= 5; mark++) {
    const label = add(add(group, 'div'), 'label');
    const choice = add(label, 'input');
    choice.type = 'radio';
    choice.name = question.id;
    choice.value = String(mark);
    choice.required = question.required;
    const meaning = mark === 1 ? question.lowest : mark === 5 ? question.highest : null;
    label.append(' ' + mark + (meaning ? ' – ' + meaning[language] : ''));
  }
}

function text(form, question) {
  const label = add(add(form, 'p'), 'label', question.text[language] + (question.required ? '' : ' (' + say('optional') + ')'));
  add(label, 'br');
  const written = add(label, 'textarea');
  written.name = question.id;
  written.rows = 4;
  written.maxLength = 2000;
  written.required = question.required;
}

function answers(form, questions) {
  const values = new FormData(form);
  const given = {};
  for (const question of questions) {
    const value = values.get(question.id);
    if (value) {
      given[question.id] = question.kind === 'RATING' ? Number(value) : value;
    }
  }
  return given;
}

function languages(parent, again) {
  const label = add(add(parent, 'p'), 'label', say('language') + ' ');
  const chosen = add(label, 'select');
  for (const [code, name] of Object.entries(LANGUAGES)) {
    const option = add(chosen, 'option', name);
    option.value = code;
    option.lang = code;
  }
  chosen.value = language;
  chosen.addEventListener('change', () => {
    language = chosen.value;
    again();
    document.querySelector('select').focus();
  });
}

function refusal(from, parent) {
  add(parent, 'h2', say('refusal'));
  add(parent, 'p', say('refusing'));
  const refuse = add(parent, 'button', say('refuse'));
  refuse.type = 'button';
  refuse.addEventListener('click', () => submit('/v1/surveys/refusals', { token: from.token }, 'refused'));
  return refuse;
}

function ask(from, survey) {
  main.replaceChildren();
  document.documentElement.lang = language;
  add(main, 'h1', say('heading'));
  languages(main, () => ask(from, survey));
  add(main, 'p', survey.introduction[language] + ' ' + say('from') + '.');
  const form = add(main, 'form');
  survey.questions.forEach(question => question.kind === 'RATING' ? rating(form, question) : text(form, question));
  add(form, 'button', say('send')).type = 'submit';
  form.addEventListener('submit', event => {
    event.preventDefault();
    submit('/v1/survey-answers', { token: from.token, ...answers(form, survey.questions) }, 'thanks');
  });
  const refuse = refusal(from, main);
  if (from.does === 'refusal') {
    refuse.focus();
  }
}

async function show() {
  const from = link();
  if (!from) {
    tell(say('broken'));
    return;
  }
  try {
    const found = await call('/v1/surveys/' + from.survey, { headers: { Accept: 'application/json', 'Accept-Language': language } });
    if (found.ok) {
      ask(from, found.body);
    } else {
      tell(found.body && (found.body.detail || found.body.title) || say('away'));
    }
  } catch (unreachable) {
    tell(say('away'));
  }
}

addEventListener('hashchange', show);
show();
