/// The script of the panel. All text goes into the page as text, never as HTML.
enum PanelScript {
  static let text = #"""
    // Förhandsgranskningens ruta. Finns bara här, aldrig på den publicerade webbplatsen.
    (() => {
      const version = document.currentScript.dataset.version;
      const path = decodeURIComponent(location.pathname);
      const store = sessionStorage;
      const words = {
        error: ["fel", "fel"], warning: ["varning", "varningar"], notice: ["upplysning", "upplysningar"],
      };
      let state;
      let events;
      let leaving = false;
      let asked = 0;

      function make(name, attributes = {}, ...children) {
        const element = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) {
          if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
          else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
        }
        element.append(...children.filter((child) => child != null));
        return element;
      }

      const host = make("styr-granskning");
      const root = host.attachShadow({ mode: "open" });
      const button = make("button", {
        id: "knapp", type: "button", "aria-controls": "ruta", "aria-expanded": "false",
        onclick: () => open(panel.hidden),
      }, "Förhandsgranskning");
      const live = make("p", { id: "lage", role: "status" });
      const mark = make("p", { id: "markning" });
      const travel = make("form", { id: "resa", onsubmit: (event) => { event.preventDefault(); go(day.value); } });
      const day = make("input", { id: "dag", type: "date", required: true, min: "0001-01-01", max: "9999-12-31" });
      const where = make("p", { id: "resedag" });
      const back = make("button", { id: "hem", type: "button", onclick: () => go("") }, "Tillbaka till i dag");
      travel.append(
        make("label", { for: "dag" }, "Visa webbplatsen som den ser ut den"), day,
        make("button", { id: "res", type: "submit" }, "Visa"), where, back);
      const broken = make("section", { id: "trasigt", "aria-label": "Kan inte visas" });
      const page = make("section", { id: "sida", "aria-labelledby": "sida-rubrik" });
      const summary = make("summary", { id: "allt-rubrik" });
      const list = make("div");
      const site = make("details", { id: "allt", ontoggle: fill }, summary, list);
      summary.addEventListener("click", () => store.setItem("styr.allt", site.open ? "" : "1"));
      const panel = make("div", {
        id: "ruta", role: "region", "aria-label": "Förhandsgranskning", hidden: true, tabindex: "-1",
        onkeydown: (event) => { if (event.key === "Escape") { open(false); button.focus(); } },
      }, mark, broken, page, site, travel);
      root.append(make("link", { rel: "stylesheet", href: "/__styr/panel.css" }), live, panel, button);

      function open(isOpen) {
        panel.hidden = !isOpen;
        button.setAttribute("aria-expanded", String(isOpen));
        store.setItem("styr.ruta", isOpen ? "1" : "");
      }

      function count(counts) {
        const parts = Object.entries(words)
          .map(([key, [one, many]]) => [counts[key + "s"], one, many])
          .filter(([number]) => number > 0)
          .map(([number, one, many]) => number + " " + (number === 1 ? one : many));
        return parts.length ? parts.join(", ") : "inga fynd";
      }

      function counted(findings) {
        const counts = { errors: 0, warnings: 0, notices: 0 };
        for (const finding of findings) counts[finding.severity + "s"] += 1;
        return counts;
      }

      function item(finding) {
        const place = finding.file + ":" + finding.line;
        return make("li", { class: finding.severity },
          make("p", { class: "fynd" },
            make("strong", {}, words[finding.severity][0][0].toUpperCase() + words[finding.severity][0].slice(1) + ": "),
            finding.message),
          finding.text == null ? null : make("pre", {}, make("code", {}, finding.line + " | " + finding.text)),
          finding.advice ? make("p", {}, finding.advice) : null,
          make("p", { class: "plats" },
            finding.editor ? make("a", { href: finding.editor }, "Öppna " + place) : place));
      }

      function findings(items) {
        return items.length ? make("ul", {}, ...items.map(item)) : make("p", {}, "Inget att anmärka.");
      }

      function fill() {
        list.replaceChildren();
        if (!site.open || !state) return;
        list.append(findings(state.site));
        if (state.hidden) list.append(make("p", {}, "Och " + state.hidden + " till. Kör styr check för att se alla."));
      }

      function draw() {
        const hasFault = state.faults.length + state.broken.length > 0;
        mark.textContent = state.mark ?? "";
        mark.hidden = !state.mark;
        broken.hidden = !hasFault;
        broken.replaceChildren(...(hasFault ? [
          make("h2", {}, "Kan inte visas just nu"),
          make("p", {}, "Det som syns är den senaste versionen som gick att läsa. Sidan kommer tillbaka av sig själv när felet är rättat."),
          ...state.faults.map((fault) => make("p", { class: "fynd" }, fault)),
          state.broken.length ? make("ul", {}, ...state.broken.map(item)) : null,
        ].filter(Boolean) : []));
        const isMany = state.source == null;
        page.replaceChildren(...(isMany ? [
          make("h2", { id: "sida-rubrik" }, "Den här sidan"),
          make("p", {}, "Sidan är gjord av flera filer, så här står fynden i alla."),
        ] : [
          make("h2", { id: "sida-rubrik" }, "Den här sidan: " + count(counted(state.page))),
          make("p", { class: "plats" }, state.editor ? make("a", { href: state.editor }, "Öppna " + state.source) : state.source),
          findings(state.page),
        ]));
        // På en sida av många filer är allas fynd sidans egna, om ingen har stängt listan.
        site.open = store.getItem("styr.allt") === "1" || (isMany && store.getItem("styr.allt") == null);
        summary.textContent = "Hela webbplatsen: " + count(state.counts);
        fill();
        if (root.activeElement !== day) day.value = state.day;
        where.textContent = state.travelling ? "Du ser webbplatsen som den ser ut den " + state.dayInWords + "." : "";
        where.hidden = back.hidden = !state.travelling;
        const here = isMany ? state.counts : counted(state.page);
        button.replaceChildren(
          (hasFault ? "Kan inte visas: " : "Förhandsgranskning: ") + count(hasFault ? counted(state.broken) : here)
          + (state.travelling ? " – " + state.dayInWords : ""));
        host.dataset.allvar = hasFault || here.errors ? "fel" : here.warnings || state.travelling ? "varning" : "";
      }

      function say(text) {
        live.textContent = text;
        live.hidden = !text;
        host.toggleAttribute("data-bruten", Boolean(text));
      }

      async function refresh() {
        const mine = ++asked;
        try {
          const answer = await fetch("/__styr/panel.json?page=" + encodeURIComponent(path));
          if (!answer.ok) throw new Error(answer.status);
          const said = await answer.json();
          if (mine !== asked) return;
          state = said;
          draw();
        } catch { /* Kontakten är bruten, och det säger händelserna. */ }
      }

      async function go(to) {
        const answer = await fetch("/__styr/day", { method: "POST", body: to });
        if (!answer.ok) say(await answer.text());
      }

      function leave(how) {
        if (leaving) return;
        leaving = true;
        store.setItem("styr.plats", JSON.stringify({ path, x: scrollX, y: scrollY, focus: root.activeElement?.id }));
        how();
      }

      // Att ladda om kan ge en annan version än den väntade, om filen sparas en gång till under
      // tiden. Tre gånger i rad mot samma version är något annat än det, och ska ta slut.
      function mayFetch(wanted) {
        const last = JSON.parse(store.getItem("styr.hamtar") ?? "{}");
        const times = last.wanted === wanted ? last.times + 1 : 1;
        store.setItem("styr.hamtar", JSON.stringify({ wanted, times }));
        return times <= 3;
      }

      function hear(message) {
        const event = JSON.parse(message.data);
        say("");
        if (event.follow && !document.hidden) return leave(() => location.assign(encodeURI(event.follow)));
        if (event.version === version) store.removeItem("styr.hamtar");
        else if (mayFetch(event.version)) return leave(() => location.reload());
        else say("Sidan som visas är kanske inte den senaste. Ladda om den.");
        refresh();
      }

      function listen() {
        events?.close();
        if (document.hidden || leaving) return;
        events = new EventSource("/__styr/events?page=" + encodeURIComponent(path) + "&version=" + version);
        events.onmessage = hear;
        events.onerror = () => {
          if (leaving) return;
          events.close();
          say("Ingen kontakt med styr. Sidan är kanske inte den senaste. Försöker igen …");
          setTimeout(listen, 1000);
        };
      }

      document.body.append(host);
      open(store.getItem("styr.ruta") === "1");
      say("");
      mark.hidden = broken.hidden = where.hidden = back.hidden = true;
      const place = JSON.parse(store.getItem("styr.plats") ?? "null");
      store.removeItem("styr.plats");
      if (place?.path === path && !location.hash) scrollTo({ left: place.x, top: place.y, behavior: "instant" });
      if (place?.path === path && place.focus) root.getElementById(place.focus)?.focus({ preventScroll: true });
      // En flik som ingen ser håller ingen förbindelse: webbläsaren har bara sex.
      document.addEventListener("visibilitychange", listen);
      addEventListener("pagehide", () => events?.close());
      addEventListener("pageshow", (event) => { if (event.persisted) { leaving = false; listen(); } });
      listen();
    })();

    """#
}
