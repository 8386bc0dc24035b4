// Söksidan: det som står i fältet och filtren söks i indexet, och träffarna fylls i mallarna på sidan.
import { Index } from "./sok-index.js";
import { answer } from "./sok-rang.js";
import { excerpt, marked } from "./sok-utdrag.js";

const byID = (id) => document.getElementById(`sok_${id}`);
const form = document.getElementById("sok");
const field = byID("ord");
const panel = byID("filter");
const filters = [...panel.querySelectorAll("select")];
const list = byID("traffar");
const more = byID("fler");
const words = byID("antal").dataset;
const base = form.dataset.bas;
const index = new Index(base + "/sok/");
const siteTitle = document.title;
// Sökningar numreras, så att en som dröjer inte skriver över en senare.
let latest = 0;

const chosen = () => filters.filter(({ value }) => value);
const passes = ({ values }, selects) => selects.every(({ name, value }) => values[name].includes(value));

/** Hur mycket varje val skulle ge, med de andra filtren som de är. */
function countChoices(kept) {
  for (const select of filters) {
    const rest = kept.filter((result) => passes(result, chosen().filter((each) => each !== select)));
    const counts = {};
    for (const { values } of rest) for (const value of values[select.name]) counts[value] = (counts[value] ?? 0) + 1;
    counts[""] = rest.length;
    for (const option of select.options) {
      const { value, dataset } = option;
      const count = counts[value] ?? 0;
      dataset.namn ??= option.text;
      option.text = `${dataset.namn} (${count})`;
      option.hidden = option.disabled = Boolean(value && !count && !option.selected);
    }
  }
}

function nameOf(select, value, key) {
  return [...byID(select).options].find((option) => option.value === value)?.dataset[key] ?? "";
}

const copy = (id) => byID(id).content.firstElementChild.cloneNode(true);

/** Fyller i ett utdrag; ett avsnitt som bara är en rubrik har inget. */
async function fill(paragraph, address, terms) {
  const text = await excerpt(address, terms).catch(() => "");
  if (text) paragraph.replaceChildren(text);
  else paragraph.remove();
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 400));

/** En träff: titeln, vad som gäller, och avsnitten där orden finns. */
async function item({ entry, values, parts, order }, terms) {
  const record = await index.entry(entry);
  const address = base + record.adress;
  const result = copy("traff");
  const part = (name) => result.querySelector(name);
  part("a").href = address;
  part("a").append(marked(record.titel, terms));
  const badge = values.status[0] && copy(values.status[0]);
  if (badge) part(".traff-status").append(badge);
  part(".traff-typ").textContent = nameOf("typ", values.typ[0], "ett");
  part(".traff-tid").textContent = record.giltighet ?? "";
  part(".traff-agare").textContent = values.ansvarig.filter((id) => id !== "saknas").map((id) => nameOf("ansvarig", id, "namn")).join(", ");
  part(".traff-istallet").hidden = !record.istallet;
  if (record.istallet) [part(".traff-istallet a").textContent, part(".traff-istallet a").href] = record.istallet;
  const start = index.starts[entry];
  const isOwn = order[0] < 3 || parts.some(({ section }) => section === start);
  const excerpts = [];
  if (isOwn) excerpts.push(fill(part(".utdrag"), address, terms));
  else part(".utdrag").remove();
  const sections = parts.filter(({ section }) => section !== start).slice(0, isOwn ? 2 : 3);
  const rows = sections.map(({ section }) => {
    const [number, heading, anchor] = record.avsnitt[section - start - 1];
    const row = copy("avsnitt");
    const link = row.querySelector("a");
    link.href = `${address}#${anchor}`;
    link.append(number && number + " ", marked(heading, terms));
    excerpts.push(fill(row.querySelector(".utdrag"), `${address}#${anchor}`, terms));
    return row;
  });
  if (rows.length) part(".traff-avsnitt").append(...rows);
  else part(".traff-avsnitt").remove();
  // Med utdragen på plats flyttar sig inget sedan; den som har långsam uppkoppling får dem efter hand.
  await Promise.race([Promise.all(excerpts), soon()]);
  return result;
}

function say(text) {
  byID("antal").textContent = text;
}

function summary(results) {
  if (!results.length) return words.inga;
  const put = (text, count) => text.replace("{}", count.toLocaleString("sv"));
  const hits = results.reduce((sum, { parts }) => sum + parts.length, 0);
  const documents = results.filter(({ isDocument }) => isDocument).length;
  const pages = results.length - documents;
  const places = [documents && put(words.dokument, documents), pages && put(pages === 1 ? words.sida : words.sidor, pages)];
  return `${put(hits === 1 ? words.traff : words.traffar, hits)} ${places.filter(Boolean).join(" och ")}.`;
}

/** Söker det som står i fältet och filtren. */
async function search() {
  const number = ++latest;
  const query = field.value.trim();
  document.title = query ? `${query} – ${siteTitle}` : siteTitle;
  try {
    await index.whenWhole(async () => {
      const { terms, meant, kept, isPartial } = await answer(index, query);
      if (number !== latest) return;
      countChoices(kept);
      const results = kept.filter((result) => passes(result, chosen()));
      const isEmpty = !results.length;
      const showMore = async (count) => {
        const shown = list.children.length;
        const items = await Promise.all(results.slice(shown, shown + count).map((each) => item(each, terms)));
        if (number !== latest) return;
        list.append(...items);
        more.hidden = shown + count >= results.length;
        if (shown) items[0]?.querySelector("a").focus();
      };
      more.onclick = () => showMore(10);
      list.replaceChildren();
      panel.hidden = !kept.length;
      byID("rensa").hidden = !chosen().length;
      byID("rad").hidden = !query || !isEmpty;
      byID("rad").lastElementChild.hidden = !chosen().length;
      panel.firstElementChild.dataset.valda = chosen().length ? ` (${chosen().length})` : "";
      byID("annars").hidden = !isEmpty;
      byID("menade").hidden = !meant || isEmpty;
      const link = byID("menade").querySelector("a");
      link.textContent = meant;
      link.href = "?" + new URLSearchParams({ q: meant ?? "" });
      more.hidden = true;
      await showMore(10);
      if (number !== latest) return;
      say(!query ? "" : !terms.length ? words.lite : (isPartial && !isEmpty ? words.nagra + " " : "") + summary(results));
    });
  } catch {
    byID("annars").hidden = false;
    say(words.fel);
  }
}

function readAddress() {
  const query = new URLSearchParams(location.search);
  field.value = query.get("q") ?? "";
  for (const select of filters) {
    for (const option of select.options) option.disabled = false;
    select.value = query.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  search();
}

/** Adressen säger vad som söks, så att den kan delas och så att man kan gå tillbaka. */
function remember() {
  const pairs = [field, ...filters].map(({ name, value }) => [name, value.trim()]).filter(([, value]) => value);
  const address = pairs.length ? "?" + new URLSearchParams(pairs) : location.pathname;
  if (address !== (location.search || location.pathname)) history.pushState(null, "", address);
  search();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  remember();
});
panel.addEventListener("change", remember);
byID("rensa").addEventListener("click", () => {
  for (const select of filters) select.value = "";
  filters[0].focus();
  remember();
});
addEventListener("popstate", readAddress);
if (matchMedia("(min-width: 60rem)").matches) panel.open = true;
readAddress();
