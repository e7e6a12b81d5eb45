// Moves the two sides together. It only adds classes, focus and scrolling: all words were cut on the server.
(() => {
  "use strict";
  const found = [...document.querySelectorAll("li[data-row]")];
  const rows = () => found;
  const edits = window.sayso?.edits; // of a page that is passed on; in the room decisions are kept in the case
  const wide = matchMedia("(min-width: 60rem)");
  const CONTROLS = "label, summary, button, select, input, .correct, #rows code";
  let current = null;

  const row = (key) => document.getElementById("row" + key);

  // A long article has 40,000 elements: its marks are looked through once, when there is time, not at every key.
  let marks = null;
  function marked() {
    const of = new Map();
    for (const mark of document.querySelectorAll("[data-rows]"))
      for (const key of mark.dataset.rows.split(" ")) (of.get(key) ?? of.set(key, []).get(key)).push(mark);
    return of;
  }
  addEventListener("load", () => setTimeout(() => { marks ??= marked(); }, 300)); // the page is to be seen first
  const words = (key) => [...((marks ??= marked()).get(key) ?? []), document.getElementById("r" + key), row(key)].filter(Boolean);

  const lit = { on: [], near: [] };
  const light = (key, name) => {
    lit[name].forEach((one) => one.classList.remove(name));
    lit[name] = key ? words(key) : [];
    lit[name].forEach((one) => one.classList.add(name));
  };
  const spot = (id) => {
    document.querySelectorAll(".aimed").forEach((one) => one.classList.remove("aimed"));
    document.querySelectorAll(`[data-spots~="${CSS.escape(id)}"]`).forEach((one) => one.classList.add("aimed"));
  };
  const rowOf = (target) => target.closest?.("[data-row]")?.dataset.row
    ?? target.closest?.("a.n")?.id.slice(1)
    ?? target.closest?.("[data-rows]")?.dataset.rows.split(" ")[0];

  function choose(key, { follow }) {
    current = key;
    light(key, "on");
    if (!key || !follow) return;
    // The words first: where both do not fit, it is the row, which has the focus, that must be in sight.
    document.getElementById("r" + key).scrollIntoView({ block: "center" });
    row(key).scrollIntoView({ block: "nearest" });
  }

  // A link to words lights them up and brings them into sight; its row stays where it is.
  function toWords(link, event) {
    const id = link.hash.slice(1);
    spot(id);
    if (!wide.matches) return;
    event.preventDefault();
    document.getElementById(id)?.scrollIntoView({ block: "center" });
  }

  // From the number in the text to that of the row, and back: whoever follows it by ear goes along.
  function across(link) {
    const aim = document.getElementById(link.hash.slice(1));
    (aim.querySelector("a.number") ?? aim).focus({ preventScroll: true });
  }

  function step(by) {
    const all = rows();
    const at = all.findIndex((one) => one.dataset.row === current);
    go(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.dataset.row);
  }

  const go = (key) => key && row(key)?.querySelector("a.number").focus({ preventScroll: true });

  // Where marks lie over one another, a second click goes on to the next row that holds the word.
  function chosenByClick(target) {
    const held = target.closest("[data-rows]")?.dataset.rows.split(" ");
    return held ? held[(held.indexOf(current) + 1) % held.length] : rowOf(target);
  }

  document.addEventListener("pointerover", (event) => light(rowOf(event.target), "near"));
  document.addEventListener("focusin", (event) => {
    const key = rowOf(event.target);
    if (key) choose(key, { follow: wide.matches });
  });
  document.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed || event.target.closest(CONTROLS)) return;
    const aim = event.target.closest("a.to");
    if (aim) { toWords(aim, event); return; }
    const key = chosenByClick(event.target);
    if (!key) return;
    const link = wide.matches && event.target.closest("a.n, a.number");
    if (link) { event.preventDefault(); across(link); }
    choose(key, { follow: wide.matches });
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.("select, textarea, input:not([type=checkbox])")) return;
    const on = document.getElementById("shortcuts")?.checked;
    if (on && act(event)) { event.preventDefault(); return; }
    const letters = on ? { j: 1, k: -1 } : {};
    const arrows = event.target.closest?.("[data-row]") ? { ArrowDown: 1, ArrowUp: -1 } : {};
    const by = letters[event.key] ?? arrows[event.key];
    if (by) { event.preventDefault(); step(by); }
    if (event.key === "Escape") choose(null, { follow: false });
  });

  // What other keys do with the row that is chosen, false for nothing; a page with other deeds puts its own here.
  const onRow = (deed) => (key) => Boolean(key) && (deed(key), true);
  const deeds = edits ? {
    x: onRow(edits.strike), u: (key) => (edits.undoLast(key), true), y: onRow(edits.right), e: onRow(correct),
  } : {};
  const act = (event) => Object.hasOwn(deeds, event.key) && deeds[event.key](current, event);

  function correct(key) {
    const more = row(key).querySelector(".more");
    if (!more) return;
    more.open = true;
    more.querySelector("summary").focus();
  }

  // How a person likes it is remembered by a cookie: the room has another port, thus another store, each time.
  function remembered(name, turn = () => {}) {
    const box = document.getElementById(name);
    if (!box) return;
    box.checked = !document.cookie.split("; ").includes(`sayso-${name}=off`);
    turn(box.checked);
    box.addEventListener("change", () => {
      document.cookie = `sayso-${name}=${box.checked ? "on" : "off"}; path=/; max-age=31536000; samesite=strict`;
      turn(box.checked);
    });
  }
  remembered("shortcuts");
  remembered("announce", (on) => document.documentElement.classList.toggle("unannounced", !on));

  const aimed = () => choose(rows().find((one) => ["#r", "#row"].some((start) => start + one.dataset.row === location.hash))?.dataset.row, { follow: wide.matches });
  addEventListener("hashchange", aimed);
  document.documentElement.classList.add("live");
  window.sayso = { ...window.sayso, pane: Object.freeze({ rows, row, go, step, deeds, chosen: () => current }) };
  aimed();
})();
