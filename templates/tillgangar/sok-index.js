// Läser sökningens index i delar: index.json först, sedan bara de filer som en fråga behöver.
import { distance, fold, stem } from "./sok-ord.js";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const value = Object.fromEntries(Array.from(digits, (digit, number) => [digit, number]));

/** Vad en plats är värd: i titel, i längre ord i titel, i rubrik, ofta i texten, i texten, i längre ord i rubrik och i texten. */
const worth = [40, 24, 12, 5, 3, 6, 1.5];

/** Webbplatsen byggdes om medan sidan var öppen. */
class Rebuilt extends Error {}

export class Index {
  #folder;
  #files = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  async load() {
    this.#files.clear();
    const meta = await (await this.#fetch("index.json", { cache: "no-cache" })).json();
    this.meta = meta;
    this.entryCount = meta.avsnitt.length;
    this.starts = [];
    this.entryOf = [];
    for (let entry = 0; entry < this.entryCount; entry += 1) {
      this.starts.push(this.entryOf.length);
      for (let section = 0; section < meta.avsnitt[entry]; section += 1) this.entryOf.push(entry);
    }
  }

  /** Gör något med indexet, en gång till om webbplatsen byggdes om under tiden. */
  async whenWhole(work) {
    if (!this.meta) await this.load();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Rebuilt)) throw error;
      await this.load();
      return work();
    }
  }

  async #fetch(name, options) {
    const answer = await fetch(this.#folder + name, options);
    if (!answer.ok) throw this.meta ? new Rebuilt(name) : new Error(name);
    return answer;
  }

  #once(name, read) {
    if (!this.#files.has(name)) this.#files.set(name, this.#fetch(name).then(read));
    return this.#files.get(name);
  }

  #check(id) {
    if (id !== this.meta.id) throw new Rebuilt(id);
  }

  /** Avsnitten där en stam finns, var och ett en gång, med sitt värde och om det är i en titel. */
  async find(key) {
    const { ord } = this.meta;
    let shard = 0;
    while (shard + 1 < ord.length && ord[shard + 1][0] <= key) shard += 1;
    const text = await this.#once(`ord-${shard + 1}.txt?${ord[shard][1]}`, (answer) => answer.text());
    this.#check(text.slice(0, text.indexOf("\n")));
    const start = text.indexOf(`\n${key} `);
    if (start < 0) return [];
    const line = text.slice(start + key.length + 2, text.indexOf("\n", start + 1));
    const hits = [];
    line.split(",").forEach((group, rank) => {
      let section = 0;
      for (let place = 0; place < group.length; ) {
        let number = 0;
        for (let shift = 0; ; shift += 5) {
          const digit = value[group[place]];
          place += 1;
          number |= (digit & 31) << shift;
          if (digit < 32) break;
        }
        section += number;
        hits.push({ section, rank, worth: worth[rank] });
      }
    });
    return hits;
  }

  /** Titeln, adressen och rubrikerna för en post. */
  async entry(number) {
    const chunk = Math.floor(number / 32);
    const { id, poster } = await this.#once(
      `poster-${chunk + 1}.json?${this.meta.poster[chunk]}`, (answer) => answer.json());
    this.#check(id);
    return poster[number % 32];
  }

  /** Alla ord som de skrivs, vikta, och hur vanliga de är. Hämtas bara när ett ord finns sällan eller inte alls. */
  vocabulary() {
    return this.#once(`ordlista.txt?${this.meta.ordlista}`, async (answer) => {
      const words = [];
      let last = [];
      for (const line of (await answer.text()).split("\n")) {
        if (!line) continue;
        last = last.slice(0, value[line[0]]).concat(Array.from(line.slice(2)));
        const written = last.join("");
        words.push({ written, folded: fold(written), common: value[line[1]] });
      }
      return words;
    });
  }

  /** Ord som innehåller det som skrevs, de vanligaste först. */
  async containing(word) {
    const core = stem(word);
    return (await this.vocabulary())
      .filter(({ folded }) => core.length > 3 ? folded.includes(core) : folded.startsWith(word))
      .sort((a, b) => b.common - a.common || a.folded.length - b.folded.length)
      .slice(0, 12);
  }

  /** Det ord som någon troligen menade: det närmaste, och av lika nära det vanligaste. */
  async nearest(word) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const core = stem(word);
    let best;
    for (const candidate of await this.vocabulary()) {
      if (limit === 0 || Math.abs(candidate.folded.length - word.length) > limit + 5) continue;
      const far = Math.min(
        distance(word, candidate.folded, limit), distance(core, stem(candidate.folded), core.length < 4 ? 0 : limit));
      if (far > limit) continue;
      if (!best || far < best.far || (far === best.far && candidate.common > best.common)) best = { ...candidate, far };
    }
    return best;
  }
}
