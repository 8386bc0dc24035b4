// Registrets filter och sortering. Utan skriptet syns inga reglage, och hela tabellen finns där.
(() => {
  const form = document.querySelector("[data-filter]");
  const table = form && document.getElementById(form.dataset.filter);
  if (!table) return;
  const controls = [...form.elements].filter((each) => each.name);
  const count = form.querySelector("output");
  const reset = form.querySelector("[type=reset]");
  const body = table.tBodies[0];
  const headers = [...table.querySelectorAll("[data-sortera]")];
  const alphabet = new Intl.Collator("sv");
  const statuses = [...form.elements.status.options].map((each) => each.value);

  // Så att ”aldre” och ”Äldre” är samma ord.
  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

  const rows = Array.from(body.rows, (row, index) => {
    const cell = (name) => row.querySelector(`[data-rubrik="${name}"]`);
    const { status, till, fran } = row.querySelector("[data-status]").dataset;
    const owner = cell("Ansvarig");
    return {
      row, index, status, words: new Set(row.dataset.urval.split(" ")),
      title: fold(row.querySelector("th a").textContent),
      // Det som inte är angivet står sist, hur man än sorterar.
      keys: {
        titel: index,
        ansvarig: owner.querySelector(".saknas") ? null : owner.textContent.trim(),
        giltighet: till || (fran ? "9998" : null),
        status: statuses.indexOf(status),
      },
    };
  });
  const groups = { aktuella: ["galler", "snart", "okand"], gallande: ["galler", "snart"], over: ["utgatt", "ersatt", "upphavt"] };

  let order = "titel";

  function isShown(each, values) {
    return values.every(([name, value]) => {
      if (name === "q") return fold(value).split(/\s+/).every((word) => each.title.includes(word));
      if (name === "status") return (groups[value] || [value]).includes(each.status);
      return each.words.has(`${name}:${value}`);
    });
  }

  function sort(next) {
    if (next === order) return;
    order = next;
    const name = order.replace("-", "");
    const direction = order[0] === "-" ? -1 : 1;
    const compare = name === "ansvarig" ? alphabet.compare : (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    const sorted = [...rows].sort((a, b) => {
      const [first, second] = [a.keys[name], b.keys[name]];
      if (first === null || second === null) return (first === null) - (second === null) || a.index - b.index;
      return direction * compare(first, second) || a.index - b.index;
    });
    body.append(...sorted.map((each) => each.row));
  }

  function values() {
    return controls.map((each) => [each.name, each.value.trim()]).filter((pair) => pair[1]);
  }

  function show(next = order) {
    const chosen = values();
    let shown = 0;
    for (const each of rows) {
      const isHidden = !isShown(each, chosen);
      if (each.row.hidden !== isHidden) each.row.hidden = isHidden;
      if (!isHidden) shown += 1;
    }
    sort(next);
    for (const header of headers) {
      const way = { [header.dataset.sortera]: "ascending", ["-" + header.dataset.sortera]: "descending" }[order];
      if (way) header.setAttribute("aria-sort", way);
      else header.removeAttribute("aria-sort");
    }
    const { alla, nagra, inga } = count.dataset;
    const text = shown === rows.length ? alla : shown ? nagra.replace("{}", shown.toLocaleString("sv")) : inga;
    if (count.textContent !== text) count.textContent = text;
    reset.disabled = !chosen.length;
  }

  // Adressen säger vad som visas, så att den kan delas och så att man kan gå tillbaka.
  function remember(how) {
    const query = new URLSearchParams(values());
    if (order !== "titel") query.set("sortera", order);
    const address = query.size ? "?" + query : location.pathname;
    if (address !== (location.search || location.pathname)) history[how](null, "", address);
  }

  function readAddress() {
    const query = new URLSearchParams(location.search);
    for (const each of controls) {
      each.value = query.get(each.name) || "";
      if (each.selectedIndex === -1) each.value = "";
    }
    const wanted = query.get("sortera") || "titel";
    show(headers.some((each) => each.dataset.sortera === wanted.replace("-", "")) ? wanted : "titel");
  }

  for (const header of headers) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const name = header.dataset.sortera;
      show(order === name ? "-" + name : name);
      remember("pushState");
    });
  }
  form.addEventListener("input", (event) => {
    show();
    remember(event.target.name === "q" ? "replaceState" : "pushState");
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const each of controls) each.value = "";
    show();
    remember("pushState");
    form.elements.q.focus();
  });
  addEventListener("popstate", readAddress);
  form.querySelector("fieldset").disabled = false;
  readAddress();
})();
