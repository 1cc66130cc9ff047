// Whether a difference breaks callers. api-smart-diff says so for most; here stand the cases in which our promises differ from its own.

const BREAKING = 'breaking';

const typesOf = (value) => (value === undefined ? [] : [value].flat());

/** Whether every value of the first types is one of the second ones. */
const areWithin = (some, others) =>
  others.length === 0 ||
  (some.length > 0 && some.every((type) => others.includes(type) || (type === 'integer' && others.includes('number'))));

/** Follows references on the way, as the paths of differences lead through them. */
export function at(document, path) {
  let node = document;
  for (const step of path) {
    while (node && !(step in Object(node)) && node.$ref) {
      node = at(document, node.$ref.slice(2).split('/'));
    }
    node = node?.[step];
  }
  return node;
}

/** @param before the document that the difference starts from; @param after the one that it leads to */
export function isBreaking(diff, before, after) {
  const place = diff.path;
  const keyword = place.at(-2) === 'properties' ? undefined : place.at(-1);
  const within = place.slice(3);
  if (within[0] === 'security') return isBreakingForCallers(diff);
  const isAnswer = within[0] === 'responses';
  if (place.at(-2) === 'properties' && diff.action === 'remove') {
    // Unknown members are refused, and what was answered is relied on.
    return true;
  }
  if (!isAnswer && keyword === 'required' && typeof diff.after === 'boolean') return diff.after;
  if (place.at(-2) === 'required') {
    // Also where there is a default: who leaves out what is required is refused.
    return diff.action === (isAnswer ? 'remove' : 'add');
  }
  if (place.at(-2) === 'parameters') {
    return diff.action === 'remove' || diff.after.required === true;
  }
  if (keyword === 'type') {
    const [older, newer] = [typesOf(diff.before), typesOf(diff.after)];
    return isAnswer ? !areWithin(newer, older) : !areWithin(older, newer);
  }
  if (place.at(-2) === 'enum') {
    // Enumerations in answers are open; in requests a first one excludes what was free, and the last that goes sets free.
    const [one, other] = diff.action === 'add' ? [before, after] : [after, before];
    const isList = (document) => Array.isArray(at(document, place.slice(0, -1)));
    return !isAnswer && isList(other) && isList(one) === (diff.action !== 'add');
  }
  return diff.type === BREAKING;
}

/** One more scope is asked for, or one way in is gone; no demand at all any more harms nobody. */
function isBreakingForCallers(diff) {
  const isWhole = diff.path.at(-1) === 'security';
  const isAlternative = diff.path.at(-2) === 'security';
  if (isWhole) return diff.action === 'add';
  if (isAlternative) return diff.action === 'remove';
  return diff.action !== 'remove';
}
