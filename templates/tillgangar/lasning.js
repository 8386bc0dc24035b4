// Läsningen: innehållet följer med, och länkar och hänvisningar går att kopiera. Allt går att läsa utan skriptet.
(() => {
  const article = document.querySelector("[data-hanvisa]");
  if (!article) return;
  const texts = article.dataset;

  const contents = article.querySelector(".innehall");
  const links = new Map();
  for (const link of contents?.querySelectorAll("a") ?? []) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  let marked = null;
  const follow = () => {
    let current = null;
    for (const [heading, link] of links) if (heading.getBoundingClientRect().top < innerHeight * 0.3) current = link;
    if (current === marked) return;
    marked?.removeAttribute("aria-current");
    current?.setAttribute("aria-current", "location");
    marked = current;
    if (!current || contents.scrollHeight <= contents.clientHeight) return;
    const [box, frame] = [current.getBoundingClientRect(), contents.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) contents.scrollTop += box.top - frame.top - frame.height / 2;
  };
  const watcher = new IntersectionObserver(follow, { rootMargin: "0px 0px -70% 0px", threshold: [0, 1] });
  for (const heading of links.keys()) watcher.observe(heading);

  const said = document.createElement("span");
  said.setAttribute("role", "status");
  function addButtons(line, hash) {
    if (!line || line.querySelector("button")) return;
    const words = line.textContent.trim();
    const row = document.createElement("span");
    row.className = "kopiera";
    const add = (label, text) => {
      const button = document.createElement("button");
      button.className = "bricka";
      button.textContent = label;
      button.addEventListener("click", async () => {
        said.textContent = "";
        row.append(said);
        await navigator.clipboard.writeText(text());
        said.textContent = texts.kopierat;
      });
      row.append(button);
    };
    add(texts.kopieraLank, () => location.href.replace(/#.*/, "") + hash);
    add(texts.kopieraHanvisning, () => `${words}. ${texts.hanvisa}${hash}`);
    line.append(row);
  }
  const offer = () => {
    const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const line = heading?.nextElementSibling;
    said.textContent = "";
    if (line?.matches(".citat")) addButtons(line, "#" + heading.id);
  };
  if (!navigator.clipboard) return;
  addButtons(document.querySelector("[data-citat]"), "");
  addEventListener("hashchange", offer);
  offer();
})();
