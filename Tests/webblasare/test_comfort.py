"""What people do to a page: the keyboard, wider text, zoom, less motion, their own colours; and its weight.

One page of each kind, by the template that makes it.
"""

import pytest
from lxml import html

from visit import Visitor
from webbplats import PAGES, serve

KINDS = [
    "start", "register", "retold document", "document that has expired", "history of a document", "changes",
    "all that a document hangs together with", "types", "documents of a type", "agenda", "goal",
    "organisation", "body", "validity", "glossary", "planning year", "questions", "styrmodell",
    "accessibility statement", "not found",
]

# The focused element, where it stands, whether something else lies over it, and whether it is seen.
FOCUS = """() => {
  const each = document.activeElement;
  const box = each.getClientRects()[0] ?? each.getBoundingClientRect();
  // Where its words are: a row that is as wide as the page begins with them.
  const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2];
  const top = document.elementFromPoint(x, y);
  // A link that fills its card, or a slice of a wheel, may show the focus on another part of it.
  const styles = [getComputedStyle(each), getComputedStyle(each, "::after")];
  for (const part of [each.closest("li"), ...each.children]) if (part) styles.push(getComputedStyle(part));
  const width = (style) => Math.max(
    style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    each.closest("svg") && style.stroke !== "none" ? parseFloat(style.strokeWidth) : 0);
  return {
    name: each.outerHTML.slice(0, 100),
    isBody: each === document.body,
    isSeen: box.width > 0 && x >= 0 && x < innerWidth && y >= 0 && y < innerHeight,
    isFree: !!top && (each.contains(top) || top.contains(each)),
    outline: Math.max(...styles.map(width)),
    order: [...document.querySelectorAll("*")].indexOf(each),
  };
}"""
STEPS = 45


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_walks_in_order_and_the_focus_is_never_covered(visitor, kind):
    with visitor.visit(PAGES[kind], width=1280) as visit:
        # Otherwise the page is still on its way to the focus when it is looked at.
        visit.page.emulate_media(reduced_motion="reduce")
        order = []
        for step in range(STEPS):
            visit.page.keyboard.press("Tab")
            focus = visit.page.evaluate(FOCUS)
            if focus["isBody"]:
                break
            assert focus["isSeen"] and focus["isFree"], focus["name"]
            assert focus["outline"] >= 2, focus["name"]
            order.append(focus["order"])
        assert len(order) > 8
        assert order == sorted(order), "the order of the keyboard is not the order of the page"


SPACING = """* {
  line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
} p { margin-bottom: 2em !important; }"""

# Text that is cut off by its own box, or that sticks out of the page.
CUT = """() => [...document.querySelectorAll("main *, header *, footer *, nav *")].filter((each) => {
  const style = getComputedStyle(each);
  const box = each.getBoundingClientRect();
  if (!box.width || !each.textContent.trim() || each.closest("svg, .tabell")) return false;
  // What only a screen reader is to find.
  if (style.clipPath !== "none" || each.closest(".dold, thead, .malmatris")) return false;
  const cuts = ["hidden", "clip"].includes(style.overflowX) || ["hidden", "clip"].includes(style.overflowY);
  return cuts && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
}).map((each) => each.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_off_when_the_text_is_spread(visitor, kind, width):
    """WCAG 1.4.12, set as a reader's own style sheet."""
    with visitor.visit(PAGES[kind], width=width) as visit:
        visit.page.evaluate(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
            " document.adoptedStyleSheets = [sheet]; }", SPACING)
        assert visit.page.evaluate(CUT) == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", KINDS)
def test_all_of_it_fits_at_200_per_cent(visitor, kind):
    """Zoom to 200 % leaves a window of 1280 pixels 640 to lay out in."""
    with visitor.visit(PAGES[kind], width=640) as visit:
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= 640
        assert visit.page.evaluate(CUT) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_for_those_who_want_less_motion(visitor, kind):
    with visitor.visit(PAGES[kind]) as visit:
        visit.page.emulate_media(reduced_motion="reduce")
        moving = visit.page.evaluate(
            """() => [...document.querySelectorAll("*")].filter((each) => {
              const style = getComputedStyle(each);
              const moves = (list) => list.split(",").some((time) => parseFloat(time) > 0);
              return style.scrollBehavior === "smooth" || moves(style.animationDuration)
                || moves(style.transitionDuration);
            }).map((each) => each.outerHTML.slice(0, 80))""")
        assert moving == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_seen_in_the_reader_s_own_colours(visitor, kind):
    """Focus still shows, and every status is still told in words."""
    with visitor.visit(PAGES[kind]) as visit:
        visit.page.emulate_media(forced_colors="active")
        assert visit.page.evaluate("matchMedia('(forced-colors: active)').matches")
        for _ in range(4):
            visit.page.keyboard.press("Tab")
        assert visit.page.evaluate(FOCUS)["outline"] >= 2
        wordless = visit.page.evaluate(
            "[...document.querySelectorAll('main .status, main .band')]"
            ".filter(each => each.checkVisibility() && !each.textContent.trim()).length")
        assert wordless == 0


# How much has shifted since the page began to load: the share of the window that moved, times how far.
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_shifts_while_the_page_loads(visitor, kind, width):
    """A browser that is held up may paint half a line and then the rest of it, now and then and a little.

    What shifts because of a script, a picture or a style sheet shifts every time.
    """
    shifts = []
    while len(shifts) < 3 and 0 not in shifts:
        with visitor.visit(PAGES[kind], width=width) as visit:
            visit.page.wait_for_load_state("networkidle")
            shifts.append(visit.page.evaluate(SHIFT))
    assert shifts[-1] == 0 and max(shifts) < 0.02


@pytest.mark.parametrize("width", [1280, 390])
def test_the_way_here_stays_where_it_is_when_half_of_it_has_come(site, browser, width):
    with serve(site, held_after=b'<nav class="vag ram" aria-label="Var du \xc3\xa4r">\n<ol>\n<li>') as address:
        with Visitor(browser, address).visit(PAGES["changes"], width=width) as visit:
            assert visit.page.evaluate(SHIFT) == 0


def test_the_scripts_keep_within_their_budget(site):
    own = [path for path in (site / "tillgangar").glob("*.js") if not path.name.startswith("sok")]
    assert len(own) >= 3 and sum(path.stat().st_size for path in own) <= 25_000


def test_nothing_but_the_style_sheet_holds_up_the_first_paint(site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 100
    for path in pages:
        tree = html.parse(path).getroot()
        blocking = [
            each.get("src") for each in tree.iter("script")
            if each.get("type") != "application/ld+json" and each.get("defer") is None
            and each.get("type") != "module"
        ]
        sheets = [each.get("href") for each in tree.iterfind('.//link[@rel="stylesheet"]')]
        assert blocking == [] and sheets == ["/stil.css"], path
        assert tree.xpath("//style | //*[@style] | //@onclick") == [], path


def test_a_document_s_page_is_light_besides_its_text(site):
    heavy = {}
    for path in site.glob("dokument/*/index.html"):
        raw = path.read_bytes()
        text = html.fromstring(raw.decode()).find('.//div[@class="text"]')
        if text is not None:
            heavy[path.parent.name] = len(raw) - len(html.tostring(text, encoding="utf-8"))
    assert len(heavy) > 30
    name = max(heavy, key=heavy.get)
    assert heavy[name] <= 20_000, f"{name}: {heavy[name]} byte utöver texten"
