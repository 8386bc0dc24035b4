// Dömer om datumen när sidan visas en senare dag än den byggdes. Utan skriptet står byggdagen i sidfoten.
(() => {
  const texts = document.currentScript.dataset;
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format();
  if (!(today > texts.dag)) return;

  const daysUntil = (date) => Math.round((Date.parse(date) - Date.parse(today)) / 864e5);
  // Som delar/hur-langt.html.
  function inWords(from, to) {
    const years = to.slice(0, 4) - from.slice(0, 4) - (to.slice(5) < from.slice(5));
    if (years > 1) return (to.slice(5) === from.slice(5) ? "" : "mer än ") + years + " år";
    const days = Math.abs(daysUntil(from) - daysUntil(to));
    return days + (days === 1 ? " dag" : " dagar");
  }
  const since = (date) => `för ${inWords(date, today)} sedan`;

  function statusToday({ status, fran, till, varning, ersatt, upphavt }) {
    if (upphavt <= today) return "upphavt";
    if (ersatt <= today) return "ersatt";
    if (!["kommande", "galler", "snart"].includes(status)) return status;
    if (till && till < today) return "utgatt";
    if (fran && fran > today) return "kommande";
    if (!till) return status === "kommande" ? "okand" : status;
    return daysUntil(till) < Number(varning) ? "snart" : "galler";
  }
  window.statusToday = statusToday;

  for (const element of document.querySelectorAll("[data-status]")) {
    const old = element.dataset.status;
    const status = statusToday(element.dataset);
    if (status === old) continue;
    const word = element.querySelector(".status-ord");
    const template = element.querySelector(`template[data-mall="${status}"]`);
    if (word ? !texts[status] : !template) continue;
    if (word) word.textContent = texts[status];
    else element.querySelector(".band-text").replaceChildren(template.content.cloneNode(true));
    element.dataset.status = status;
    element.classList.replace("status-" + old, "status-" + status);
    element.closest("tr, li")?.querySelector(".remsa")?.classList.replace("status-" + old, "status-" + status);
    const use = element.querySelector("use");
    use?.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + status));
  }

  const setPlace = (mark, place) => {
    for (const name of ["x", "x1", "x2"]) if (mark.hasAttribute(name)) mark.setAttribute(name, place + "%");
  };
  const shift = -daysUntil(texts.dag) / texts.skala * 100;
  for (const mark of document.querySelectorAll(".remsa line")) {
    setPlace(mark, parseFloat(mark.getAttribute("x1")) + shift);
  }
  for (const strip of document.querySelectorAll(".remsa-egen")) {
    strip.querySelector("[data-i-dag]").textContent = today;
    const { fran, till } = strip.closest("[data-fran]")?.dataset ?? {};
    if (!till || till < texts.dag || till > "9999" || fran > today) continue;
    const [whole, passed, mark, label] =
      [".hela", ".gatt", "line.i-dag", "text.i-dag"].map((name) => strip.querySelector(name));
    const width = parseFloat(whole.getAttribute("width"));
    const part = width * Math.min(1, daysUntil(fran) / (daysUntil(fran) - daysUntil(till) - 1));
    const place = parseFloat(whole.getAttribute("x")) + part;
    passed?.setAttribute("width", part + "%");
    label.classList.toggle("sist", place > 50);
    for (const each of [mark, label]) setPlace(each, place);
  }

  const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(today));
  const note = document.querySelector("[data-omraknat]");
  if (note) {
    note.textContent = `${note.dataset.omraknat} ${day}.`;
    note.hidden = false;
  }
  const sheet = document.querySelector("[data-dagens]");
  if (sheet) sheet.textContent = day;
  for (const element of document.querySelectorAll("[data-om]")) {
    const date = element.dataset.om;
    element.textContent = date < today ? since(date) : date === today ? "i dag" : `om ${inWords(today, date)}`;
  }
  for (const element of document.querySelectorAll("[data-sedan]")) {
    element.textContent = since(element.dataset.sedan);
  }
})();
