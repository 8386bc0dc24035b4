/// How the panel looks. It stands in a tree of its own, so that neither it nor the site's own style
/// changes the other.
enum PanelStyle {
  static let text = """
    :host { all: initial; color-scheme: light dark; --bakgrund: light-dark(#fff, #1d1d1f); --text: light-dark(#1a1a1a, #f2f2f2);
      --linje: light-dark(#767676, #8e8e93); --lank: light-dark(#0b4f8a, #9ccaff); --fel: light-dark(#a30010, #ff9c9c);
      --varning: light-dark(#7a4d00, #ffd27a); --kant: var(--linje);
      position: fixed; inset: auto 0 0 auto; z-index: 2147483647; display: flex; flex-direction: column; align-items: flex-end;
      gap: .5rem; padding: .75rem; max-width: min(30rem, 100vw); max-height: 100vh; box-sizing: border-box; pointer-events: none;
      font: 16px/1.5 system-ui, sans-serif; color: var(--text); }
    :host([data-allvar="fel"]) { --kant: var(--fel); }
    :host([data-allvar="varning"]) { --kant: var(--varning); }
    *, *::before { box-sizing: border-box; font: inherit; color: inherit; }
    [hidden] { display: none !important; }
    #ruta, #lage, #knapp { pointer-events: auto; background: var(--bakgrund); border: 2px solid var(--kant); border-radius: .5rem;
      box-shadow: 0 .25rem 1rem rgb(0 0 0 / .25); }
    #knapp { padding: .5rem 1rem; font-weight: 600; text-align: left; }
    #knapp::before { content: "▸ "; }
    #knapp[aria-expanded="true"]::before { content: "▾ "; }
    #lage { margin: 0; padding: .5rem 1rem; border-color: var(--fel); font-weight: 600; }
    #ruta { width: 100%; overflow: auto; overscroll-behavior: contain; padding: 0 1rem 1rem; }
    button { cursor: pointer; }
    button:focus-visible, a:focus-visible, input:focus-visible, summary:focus-visible, #ruta:focus-visible {
      outline: 3px solid var(--lank); outline-offset: 2px; }
    h2 { font-size: 1.05rem; font-weight: 700; margin: 1rem 0 .25rem; }
    summary { font-weight: 700; margin: 1rem 0 .25rem; cursor: pointer; }
    p { margin: .25rem 0; }
    strong { font-weight: 700; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { border-left: 4px solid var(--linje); padding: .25rem 0 .25rem .75rem; margin: .75rem 0; overflow-wrap: anywhere; }
    li.error { border-color: var(--fel); }
    li.warning { border-color: var(--varning); }
    pre { margin: .25rem 0; overflow: auto; }
    code { font: .875rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
    a { color: var(--lank); text-decoration: underline; }
    .plats { font-size: .875rem; }
    #markning { margin-top: 1rem; font-weight: 600; }
    #resa { border-top: 1px solid var(--linje); margin-top: 1rem; padding-top: .75rem; display: flex; flex-wrap: wrap; gap: .5rem;
      align-items: center; }
    #resa label, #resedag { flex-basis: 100%; margin: 0; }
    #resa input, #resa button { border: 1px solid var(--linje); border-radius: .25rem; padding: .25rem .5rem; min-height: 2.25rem;
      background: var(--bakgrund); }
    @media print { :host { display: none !important; } }

    """
}
