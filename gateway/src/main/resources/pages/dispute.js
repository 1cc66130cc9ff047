// The page to which the link of a written refusal leads where the front end has none of its own (ADR 0142): the dispute, filled in with what the link says
// of the decision. Nothing of a person is in the link, nothing that is typed leaves the browser: it is printed, or opened in the reader's own mail program.
const WORDS = {
  lv: {
    heading: 'Lēmuma apstrīdēšana', decision: 'Lēmums', of: 'Pieņemts', at: 'Kur', to: 'Kam iesniegt', until: 'Pēdējā diena',
    how: 'Pārbaudiet, kas ir aizpildīts, un papildiniet. Iesniegumu izdrukā un paraksta, vai nosūta e-pastā, parakstītu ar drošu elektronisko parakstu. Tas, ko šeit rakstāt, paliek jūsu pārlūkā.',
    name: 'Vārds, uzvārds vai uzņēmums', contact: 'Adrese vai e-pasts atbildei', extent: 'Kādā apjomā apstrīdat', why: 'Kāpēc apstrīdat',
    away: 'Pašlaik neizdodas sazināties ar PMLP, tāpēc trūkst iestādes vai vietas nosaukuma. Ielādējiet lapu vēlreiz pēc brīža vai ierakstiet tos paši.',
    letter: 'Iesniegums', print: 'Drukāt', mail: 'Atvērt e-pasta programmā',
    broken: 'Saite nav pilnīga. Lēmuma numurs un tas, kam un līdz kad iesniegumu iesniedz, ir teikts lēmumā; ierakstiet tos paši.'
  },
  en: {
    heading: 'Dispute of a decision', decision: 'Decision', of: 'Made on', at: 'Where', to: 'Submit to', until: 'Last day',
    how: 'Check what is filled in, and complete it. The dispute is printed and signed, or sent by e-mail with a secure electronic signature. It is written in Latvian, or with a translation. What you write here stays in your browser.',
    name: 'Name, or company', contact: 'Address or e-mail for the answer', extent: 'To what extent you dispute it', why: 'Why you dispute it',
    away: 'The office cannot be reached just now, so the name of the authority or place is missing. Load the page again in a moment, or write it yourself.',
    letter: 'The dispute', print: 'Print', mail: 'Open in the mail program',
    broken: 'The link is not complete. The number of the decision, and to whom and until when the dispute is submitted, stand in the decision; please write them yourself.'
  },
  ru: {
    heading: 'Оспаривание решения', decision: 'Решение', of: 'Принято', at: 'Где', to: 'Кому подать', until: 'Последний день',
    how: 'Проверьте заполненное и допишите остальное. Заявление печатают и подписывают или отправляют по электронной почте с безопасной электронной подписью. Его пишут на латышском языке или прилагают перевод. То, что вы здесь пишете, остаётся в вашем браузере.',
    name: 'Имя, фамилия или предприятие', contact: 'Адрес или эл. почта для ответа', extent: 'В каком объёме оспариваете', why: 'Почему оспариваете',
    away: 'Сейчас не удаётся связаться с УДГМ, поэтому нет названия учреждения или места. Загрузите страницу ещё раз немного позже или впишите его сами.',
    letter: 'Заявление', print: 'Печать', mail: 'Открыть в почтовой программе',
    broken: 'Ссылка неполная. Номер решения, и кому и до какого дня подать заявление, сказано в решении; впишите их сами.'
  }
};

const language = preferred();

/** What the link says of the decision; what does not look like it is not shown. */
function link() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const said = (name, shape) => shape.test(parts.get(name) || '') ? parts.get(name) : '';
  const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
  return {
    number: said('number', /^[a-z0-9-]{1,64}\/[0-9]{4}\/[0-9]{1,9}$/),
    authority: said('authority', /^[a-z0-9-]{1,64}$/),
    date: said('date', day),
    until: said('until', day)
  };
}

/** Null where there is none; undefined where nobody can tell now. */
async function found(path) {
  try {
    const answer = await fetch(path, { headers: { Accept: 'application/json' }, referrerPolicy: 'no-referrer' });
    return answer.ok ? await answer.json() : answer.status === 404 ? null : undefined;
  } catch (unreachable) {
    return undefined;
  }
}

function named(one, spoken) {
  return one ? one.name[spoken] || one.name.lv : '';
}

function field(word, kind, value) {
  const label = add(add(main, 'p'), 'label', say(word) + ' ');
  add(label, 'br');
  const input = add(label, kind);
  input.value = value;
  return input;
}

/** In Latvian, the language of the procedure. */
function letter(decision, authority, place, written) {
  return [
    'Kam: ' + (named(authority, 'lv') || written.to.value),
    'No: ' + written.name.value,
    'Adrese vai e-pasts: ' + written.contact.value,
    '',
    'IESNIEGUMS PAR LĒMUMA APSTRĪDĒŠANU',
    '',
    'Apstrīdu ' + (date(decision.date) || written.of.value) + ' lēmumu Nr. ' + (decision.number || written.decision.value) + (place ? ' (' + named(place, 'lv') + ').' : '.'),
    'Apjoms: ' + written.extent.value,
    'Pamatojums: ' + written.why.value,
    '',
    'Datums: ____________    Paraksts: ____________'
  ];
}

async function show() {
  const decision = link();
  document.documentElement.lang = language;
  const [authority, place] = await Promise.all([
    decision.authority ? found('/v1/authorities/' + decision.authority) : null,
    decision.number ? found('/v1/places/' + decision.number.split('/')[0]) : null
  ]);
  const emails = authority && authority.contact && authority.contact.emails || [];
  main.replaceChildren();
  add(main, 'h1', say('heading'));
  const isWhole = decision.number && decision.date && authority !== null;
  if (!isWhole || authority === undefined || place === undefined) {
    add(main, 'p', say(isWhole ? 'away' : 'broken')).setAttribute('role', 'alert');
  }
  const list = add(main, 'dl');
  row(list, 'decision', decision.number);
  row(list, 'of', date(decision.date));
  row(list, 'at', named(place, language));
  row(list, 'to', [named(authority, language), ...emails].filter(Boolean).join(', '));
  row(list, 'until', date(decision.until));
  add(main, 'p', say('how'));
  const missing = (known, word) => known ? { value: '' } : field(word, 'input', '');
  const written = {
    decision: missing(decision.number, 'decision'), of: missing(decision.date, 'of'), to: missing(authority, 'to'),
    name: field('name', 'input', ''), contact: field('contact', 'input', ''),
    extent: field('extent', 'input', 'pilnā apjomā'), why: field('why', 'textarea', '')
  };
  add(main, 'h2', say('letter'));
  const text = add(main, 'div');
  text.lang = 'lv';
  const print = add(main, 'button', say('print'));
  print.type = 'button';
  print.addEventListener('click', () => window.print());
  const mail = emails.length ? add(add(main, 'p'), 'a', say('mail')) : null;
  const compose = () => {
    const lines = letter(decision, authority, place, written);
    text.replaceChildren();
    lines.flatMap(line => line.split('\n')).forEach(line => add(text, 'p', line));
    if (mail) {
      mail.href = 'mailto:' + emails[0] + '?subject=' + encodeURIComponent('Lēmuma Nr. ' + decision.number + ' apstrīdēšana')
        + '&body=' + encodeURIComponent(lines.join('\r\n'));
    }
  };
  Object.values(written).filter(input => input.addEventListener).forEach(input => input.addEventListener('input', compose));
  compose();
  // On paper there is the dispute alone.
  const others = () => [...main.children].filter(child => child !== text);
  addEventListener('beforeprint', () => others().forEach(child => { child.hidden = true; }));
  addEventListener('afterprint', () => others().forEach(child => { child.hidden = false; }));
}

show();
