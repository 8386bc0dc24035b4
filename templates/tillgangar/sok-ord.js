// Ord så som sökningen ser dem. Samma regler som när webbplatsen byggs (Sources/Search): det som
// skrivs i sökfältet viks och stammas likadant som det som står i dokumenten.

const letters = { æ: "ae", ð: "d", đ: "d", ǥ: "g", ł: "l", ŋ: "n", ø: "o", ß: "ss", ŧ: "t", þ: "th" };

/** Små bokstäver utan prickar, ringar och accenter. */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "")
    .replace(/[æðđǥłŋøßŧþ]/g, (letter) => letters[letter]);
}

const token = /§\s*\d+|[\p{L}\p{N}\p{M}\u00ad]+(?:[-/.:][\p{L}\p{N}\p{M}\u00ad]+)*/gu;

/** Det som söks: ord för sig, och nummer som 2021/334 hela och i delar. */
export function terms(query) {
  const result = [];
  for (const [text] of query.matchAll(token)) {
    if (text.startsWith("§")) {
      result.push({ text, key: "§" + text.replace(/\D/g, "") });
      continue;
    }
    const parts = text.split(/[-/.:]/);
    const words = parts.map(fold).filter((word) => word.length > 1 || /\d/.test(word));
    if (parts.length > 1 && /\d/.test(text)) {
      result.push({ text, key: parts.map(fold).join("/"), parts: words });
    } else {
      parts.forEach((part) => {
        const word = fold(part);
        if (words.includes(word)) result.push({ text: part, word, key: stem(word) });
      });
    }
  }
  return result;
}

const endings = ("heterna hetens heten heter anden andes andet arens arnas ernas ornas ades ande aren arna arne aste "
  + "erna erns orna ade are ast ens ern het ad ar as at en er es or a e").split(" ");
const isVowel = (letter) => "aeiouy".includes(letter);

/** Ordets stam. Se SwedishStem.swift för var reglerna kommer ifrån. */
export function stem(word) {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  const found = /[aeiouy][^aeiouy]/.exec(word);
  const region = Math.max(3, found ? found.index + 2 : word.length);
  const has = (ending) => word.length - ending.length >= region && word.endsWith(ending);
  const cut = (count) => { word = word.slice(0, word.length - count); return true; };

  function removeEnding(isFirst) {
    const ending = endings.find((each) => has(each) && !(each.startsWith("ad") && /omrades?$/.test(word)));
    if (ending && !word.endsWith("tor") && (isFirst || !word.endsWith("ad"))) return cut(ending.length);
    if (word.length > region && word.endsWith("s")) return /[bcdfghjklmnoprtvy]s$/.test(word) && !has("els") && !word.endsWith("ats") && cut(1);
    if (!has("et") && !has("an")) return false;
    const rest = word.slice(0, -2);
    if (isVowel(rest.at(-1)) || rest.length < 3 || (rest.length === 3 && !isVowel(rest[1]))) return false;
    const kept = has("et") ? /(h|it|ie|budg|intern|pak|rak|alfab)$/ : /(pl|org|m)$/;
    return !kept.test(rest) && cut(2);
  }

  if (word.length > Math.max(4, region) && /(bart|alt|ellt|ivt)$/.test(word)) cut(1);
  for (let round = 0; round < 4 && removeEnding(!round); round += 1);
  if (["dd", "gd", "nn", "dt", "gt", "kt", "tt"].some(has)) cut(1);
  if (has("lig") || has("els")) cut(3);
  else if (has("ig")) cut(2);
  else if (has("fullt") || has("lost")) cut(1);
  if (word.length > region && /(gin|yn|atin|omin|emin|orin|strin|rafin|sofin|torn|iljon|mm)$/.test(word)) cut(1);
  return word;
}

/** Hur många bokstäver som är bytta, tillagda, borttagna eller omkastade; fler än limit räknas inte. */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
}
