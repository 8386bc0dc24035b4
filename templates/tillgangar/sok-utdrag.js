// Utdrag ur sidorna: indexet har ingen text, så den hämtas ur träffens egen sida när den visas.
import { fold, stem } from "./sok-ord.js";

const pages = new Map();
const word = /[\p{L}\p{N}\p{M}\u00ad]+/gu;
const blocks = "p, h1, h2, h3, h4, h5, h6, blockquote, div, section";
const items = "li, td, th, dt, dd";
const skipped = ".ankare, .citat, .fotnotsref, .fotnotstillbaka, .malrad, .nr, .ordrutor, .samband-avsnitt, template";

function page(address) {
  if (!pages.has(address)) {
    pages.set(address, fetch(address).then((answer) => answer.text())
      .then((text) => new DOMParser().parseFromString(text, "text/html")));
  }
  return pages.get(address);
}

/** Texten i en del av en sida, med mellanrum mellan stycken. */
function text(part) {
  if (!part) return "";
  const copy = part.cloneNode(true);
  for (const each of copy.querySelectorAll(skipped)) each.remove();
  for (const each of copy.querySelectorAll(blocks)) each.append(" ");
  for (const each of copy.querySelectorAll(items)) each.append(" · ");
  return copy.textContent.replace(/\s+/g, " ").replace(/(?: ·)+ /g, " · ").replace(/([.:;!?]) · /g, "$1 ").replace(/^[ ·]+|[ ·]+$/g, "");
}

function textBetween(document, from, to) {
  const whole = document.querySelector("main .text");
  if (!whole) return "";
  const range = document.createRange();
  range.selectNodeContents(whole);
  if (from) range.setStartAfter(from);
  if (to) range.setEndBefore(to);
  return text(range.cloneContents());
}

/** Texter att klippa ur, i den ordning de hellre visas. */
function texts(document, anchor) {
  const part = anchor && document.getElementById(decodeURIComponent(anchor));
  const headings = [...document.querySelectorAll("main .text :is(h1, h2, h3, h4, h5, h6)")];
  const place = headings.indexOf(part);
  if (place >= 0) return [textBetween(document, part, headings[place + 1])];
  if (part) return [text(part.querySelector("dd") ?? part)];
  return [
    text(document.querySelector("main .ingress")), textBetween(document, null, headings[0]),
    text(document.querySelector("main .fakta")),
  ];
}

/** Om ett ord i en text är något av dem som söks. */
function matcher(terms) {
  const stems = new Set(terms.flatMap((term) => [term.key, ...(term.parts ?? []).map(stem), ...(term.also ?? [])]));
  const cores = terms.filter((term) => term.word && term.key.length > 3).map((term) => term.key);
  return (written) => {
    const folded = fold(written);
    const own = stem(folded);
    if (stems.has(own) || stems.has("§" + folded)) return own;
    return cores.find((core) => folded.includes(core));
  };
}

/** Den del av texten som har flest av orden, med dem märkta; null när inget av dem finns där. */
function cut(whole, find, length = 230) {
  const hits = [];
  for (const match of whole.matchAll(word)) {
    const found = find(match[0]);
    if (found) hits.push({ start: match.index, end: match.index + match[0].length, found });
  }
  if (!hits.length) return null;
  let best = { count: 0 };
  // Helst från början, annars där flest av orden står.
  for (const from of [0, ...hits.map(({ start }) => start)]) {
    const inside = hits.filter(({ start, end }) => start >= from && end < from + length - (from ? 40 : 0));
    const count = new Set(inside.map(({ found }) => found)).size;
    if (count > best.count) best = { count, start: from };
  }
  let start = Math.max(0, best.start - 60);
  if (start > 0) start = whole.indexOf(" ", start) + 1;
  let end = Math.min(whole.length, start + length);
  if (end < whole.length) end = Math.max(whole.lastIndexOf(" ", end), best.start + 1);
  const result = document.createDocumentFragment();
  if (start > 0) result.append("… ");
  let place = start;
  for (const hit of hits.filter((each) => each.start >= start && each.end <= end)) {
    const mark = document.createElement("mark");
    mark.textContent = whole.slice(hit.start, hit.end);
    result.append(whole.slice(place, hit.start), mark);
    place = hit.end;
  }
  result.append(whole.slice(place, end));
  if (end < whole.length) result.append("\u00a0…");
  return result;
}

/** En text med orden märkta, till exempel en titel. */
export function marked(whole, terms) {
  return cut(whole, matcher(terms), Infinity) ?? whole;
}

/** Utdraget ur ett avsnitt, eller ur sidans början. */
export async function excerpt(address, terms) {
  const [path, anchor] = address.split("#");
  const parts = texts(await page(path), anchor);
  const find = matcher(terms);
  for (const part of parts) {
    const found = cut(part, find);
    if (found) return found;
  }
  const start = parts.find((part) => part) ?? "";
  return start.length > 230 ? start.slice(0, start.lastIndexOf(" ", 230)) + "\u00a0…" : start;
}
