// What the scripts of the pages have in common; it stands before each of them (ScriptedPage).
'use strict';

const main = document.querySelector('main');

/** The browser's language where there are words in it. */
function preferred() {
  const asked = (navigator.language || 'lv').slice(0, 2);
  return WORDS[asked] ? asked : 'lv';
}

function say(word) {
  return WORDS[language][word];
}

function add(parent, name, text) {
  const element = document.createElement(name);
  element.textContent = text || '';
  parent.append(element);
  return element;
}

function row(list, word, text) {
  if (text) {
    add(list, 'dt', say(word));
    add(list, 'dd', text);
  }
}

/** A day of the calendar as it is written here; nothing where there is none. */
function date(day) {
  return day ? day.slice(8, 10) + '.' + day.slice(5, 7) + '.' + day.slice(0, 4) + '.' : '';
}

