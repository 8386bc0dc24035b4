// Dömer om datumen när sidan visas en senare dag än den byggdes. Utan skriptet står byggdagen i sidfoten.
(() => {
  const texts = document.currentScript.dataset;
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format();
  if (!(today > texts.dag)) return;

  const daysUntil = (date) => Math.round((Date.parse(date) - Date.parse(today)) / 864e5);
  const inWords = (days) => days + (days === 1 ? " dag" : " dagar");

  function statusToday({ status, fran, till, varning }) {
    if (!["kommande", "galler", "snart"].includes(status)) return status;
    if (till && till < today) return "utgatt";
    if (fran && fran > today) return "kommande";
    if (!till) return status === "kommande" ? "okand" : status;
    return daysUntil(till) < Number(varning) ? "snart" : "galler";
  }

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
    const use = element.querySelector("use");
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + status));
  }

  const note = document.querySelector("[data-omraknat]");
  if (note) {
    const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" });
    note.textContent = `${note.dataset.omraknat} ${day.format(Date.parse(today))}.`;
    note.hidden = false;
  }
  for (const element of document.querySelectorAll("[data-om]")) {
    const days = daysUntil(element.dataset.om);
    element.textContent =
      days < 0 ? `för ${inWords(-days)} sedan` : days === 0 ? "i dag" : `om ${inWords(days)}`;
  }
  for (const element of document.querySelectorAll("[data-sedan]")) {
    element.textContent = `för ${inWords(-daysUntil(element.dataset.sedan))} sedan`;
  }
})();
