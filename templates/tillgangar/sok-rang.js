// Vad som hittas, och i vilken ordning: titlar först, det som gäller före det som inte gör det.
import { terms as read } from "./sok-ord.js";

const over = ["utgatt", "ersatt", "upphavt"];
// Samma val som i registrets filter.
const together = { gallande: ["galler", "snart"], aktuella: ["galler", "snart", "okand"], over };

/** Var ett ord finns. Ett ord som finns på få ställen söks också som del av längre ord. */
async function placesOf(index, term) {
  const hits = await index.find(term.key);
  const isRare = new Set(hits.map(({ section }) => index.entryOf[section])).size < 3;
  if (!isRare || !/^\D{3,}$/.test(term.word ?? "")) return hits;
  for (const { folded } of await index.containing(term.word)) {
    const [{ key } = term] = read(folded);
    if (key === term.key) continue;
    (term.also ??= []).push(key);
    for (const hit of await index.find(key)) hits.push({ ...hit, rank: hit.rank || 1, worth: hit.worth / 2 });
  }
  return hits;
}

/** Orden som säger något, med var de finns. Ett felskrivet ord byts mot det som troligen menades. */
async function resolve(index, query) {
  const terms = [];
  let meant = query;
  for (const term of read(query)) {
    if (index.meta.stoppord.includes(term.word)) continue;
    term.hits = await placesOf(index, term);
    if (!term.hits.length && term.parts) {
      for (const part of term.parts) for (const each of read(part)) terms.push({ ...each, hits: await index.find(each.key) });
      continue;
    }
    const near = !term.hits.length && /^\D+$/.test(term.word ?? "") && await index.nearest(term.word);
    if (near) {
      meant = meant.replace(term.text, near.written);
      Object.assign(term, read(near.written)[0]);
      term.hits = await placesOf(index, term);
    }
    terms.push(term);
  }
  return { terms: terms.slice(0, 24), meant: meant === query ? null : meant };
}

/** Det som filtren frågar efter. Statusen döms om av giltighet.js när dagen är en annan än byggets. */
function valuesOf({ meta }, entry) {
  const { typer, typ, klasser, klass, ansvariga, ansvarig, mal, statusar, fran, till, varning, byts } = meta;
  const built = { status: statusar[meta.status[entry]], fran: fran[entry], till: till[entry], varning, ...byts[entry] };
  const status = window.statusToday?.(built) ?? built.status;
  const groups = Object.keys(together).filter((group) => together[group].includes(status));
  return {
    status: [status, ...groups], typ: [typer[typ[entry]]], klass: [klasser[klass[entry]]],
    ansvarig: ansvarig[entry].map((number) => ansvariga[number]), mal: mal[entry].map(String),
  };
}

const bits = (number) => number.toString(2).replaceAll("0", "").length;

/** Det som har alla orden, eller annars det som har flest: titlar först, det som gäller före det som inte gör det. */
function rank(index, terms) {
  const found = new Map();
  terms.forEach(({ hits }, number) => {
    const rarity = Math.log(1 + index.entryOf.length / (1 + hits.length));
    for (const { section, rank: how, worth } of hits) {
      const entry = index.entryOf[section];
      if (!found.has(entry)) found.set(entry, { entry, words: 0, titled: 0, nearly: 0, sections: new Map() });
      const result = found.get(entry);
      result.words |= 1 << number;
      if (section === index.starts[entry] && how < 2) {
        result.nearly |= 1 << number;
        if (how === 0) result.titled |= 1 << number;
      }
      const part = result.sections.get(section) ?? { section, words: 0, score: 0 };
      part.words |= 1 << number;
      part.score += worth * rarity;
      result.sections.set(section, part);
    }
  });
  const most = Math.max(0, ...[...found.values()].map(({ words: mask }) => bits(mask)));
  const all = 2 ** terms.length - 1;
  const kept = [...found.values()].filter(({ words: mask }) => bits(mask) === most);
  for (const result of kept) {
    const { entry } = result;
    result.values = valuesOf(index, entry);
    const [status] = result.values.status;
    const parts = [...result.sections.values()]
      .sort((a, b) => bits(b.words) - bits(a.words) || b.score - a.score || a.section - b.section);
    result.parts = parts.filter((part) => bits(part.words) === bits(parts[0].words));
    result.isDocument = Boolean(status);
    const isTitled = result.nearly === all;
    const isExact = result.titled === all && index.meta.titelord[entry] === terms.length;
    result.order = [
      isExact ? 0 : (isTitled ? 1 : 3) + (status ? 0 : 1), result.titled === all ? 0 : 1,
      over.includes(status) ? 2 : status === "kommande" || status === "utkast" ? 1 : 0, isTitled ? index.meta.titelord[entry] : 0,
      -result.parts.slice(0, 4).reduce((sum, { score }, place) => sum + score / (place ? 4 : 1), 0), entry,
    ];
  }
  kept.sort((a, b) => a.order.map((value, place) => value - b.order[place]).find((value) => value) ?? 0);
  return { kept, isPartial: most < terms.length };
}

/** Svaret på en fråga: orden, vad som kan ha menats i stället, och allt som hittades, det bästa först. */
export async function answer(index, query) {
  const { terms, meant } = await resolve(index, query);
  return { terms, meant, ...rank(index, terms) };
}
