// What a person changes: rows struck, corrected or found right. Each change can be undone alone, the header is
// counted anew and says so, and the page can be saved with the changes in it. Nothing leaves the machine.
const edits = (() => {
  "use strict";
  const pristine = "<!doctype html>\n" + document.documentElement.outerHTML;
  const data = JSON.parse(document.getElementById("data").textContent);
  const header = document.getElementById("edited");
  if (!header) return null;
  const idOf = Object.fromEntries(Object.entries(data.numbers).map(([id, number]) => [number, id]));
  const rowOf = new Map(data.rows.map((row) => [row.id, row]));
  const HAND = "hand:";
  let changes = [];
  let orphans = [];
  let unsaved = false;

  // ---- the ledger with the changes in it

  function current() {
    const sources = structuredClone(data.sources);
    const rows = structuredClone(data.rows);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const change of changes) applied(change, byId.get(change.row), sources);
    return { rows: rows.filter((row) => !row.struck), sources, byId };
  }

  function applied({ field, value }, row, sources) {
    if (field === "struck") row.struck = true;
    if (field === "right") row.doubtful = false;
    if (field === "kind" && sources[row.source]) sources[row.source].kind = value;
    if (field === "voice") Object.assign(row, { voice: value, doubtful: value === "unclear" });
    if (field === "source") {
      if (value.startsWith(HAND)) sources[value] ??= { name: value.slice(HAND.length), kind: "unknown", identity: "named" };
      if (value === "author") Object.assign(row, { voice: "author", doubtful: false });
      else Object.assign(row, { source: value, doubtful: row.voice ? row.doubtful : false });
    }
  }

  function change(number, field, value) {
    const row = idOf[number];
    if (!row) return;
    changes = [...changes.filter((one) => one.row !== row || one.field !== field), { row, field, value }];
    unsaved = true;
    shown(`Row ${number}: ${told(changes.at(-1))}.`);
  }

  function undo(one) {
    if (!one) return;
    changes = changes.filter((other) => other !== one);
    unsaved = changes.length > 0;
    shown(`Row ${data.numbers[one.row]}: undone, ${told(one)}.`);
  }

  const changesOf = (number) => changes.filter((one) => one.row === idOf[number]);

  function toggle(number, field) {
    const made = changesOf(number).find((one) => one.field === field);
    if (made) undo(made); else change(number, field, true);
  }

  // ---- in words

  function told({ row, field, value }) {
    if (field === "struck") return "struck";
    if (field === "right") return "right as it is";
    if (field === "voice") return `voice: ${data.labels.voice[value] ?? "said by a source"}`;
    if (field === "source") return `source: ${nameOf(value)}`;
    return `kind of ${nameOf(current().byId.get(row).source)}: ${data.labels.kind[value]}`;
  }

  function nameOf(source) {
    if (source === "author") return "the article's own voice";
    return source.startsWith(HAND) ? source.slice(HAND.length) : data.sources[source]?.name ?? data.labels.nobody;
  }

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  const button = (words, press, properties = {}) =>
    Object.assign(element("button", { type: "button", onclick: press, ...properties }, words));

  // ---- shown

  function shown(announced = "") {
    const { rows, sources, byId } = current();
    const found = recount.summary(rows, sources);
    writeHeader(document, found, sources, data.rows.length - rows.length);
    header.replaceChildren(...headerParts());
    header.hidden = !changes.length && !orphans.length;
    document.querySelectorAll(".hand").forEach((one) => one.remove());
    document.querySelectorAll(".struck").forEach((one) => one.classList.remove("struck"));
    for (const id of new Set(changes.map((one) => one.row))) mark(data.numbers[id], byId.get(id).struck);
    if (announced) document.getElementById("status").textContent = `${announced} ${header.hidden ? "" : "Edited by hand. "}`
      + document.getElementById("sentence").textContent;
  }

  function writeHeader(page, found, sources, struck) {
    const edited = changes.length > 0;
    page.getElementById("sentence").textContent = edited ? recount.sentence(found, sources) : data.sentence;
    page.getElementById("certainty").textContent = edited ? recount.certainty(found, struck) : data.certainty;
    const table = page.querySelector("#figures table");
    if (edited) table.replaceChildren(...tables(found, sources));
    else if (page === document && original) table.replaceChildren(...original.map((one) => one.cloneNode(true)));
  }

  function headerParts() {
    const lines = changes.map((one) => element("li", {},
      element("a", { href: `#row${data.numbers[one.row]}` }, `Row ${data.numbers[one.row]}`), `: ${told(one)} `,
      button("undo", () => undo(one), { ariaLabel: `undo: row ${data.numbers[one.row]}, ${told(one)}` })));
    const count = `${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
    return [
      ...(changes.length ? [element("p", {}, element("b", {}, "Edited by hand"), `: ${count}. `,
        button("save a copy", save), " ", button("undo all", () => { changes = []; unsaved = false; shown("All undone."); }))] : []),
      ...(orphans.length ? [element("p", {}, `${orphans.length} saved changes fit no row of this text and are not applied.`)] : []),
      element("ul", {}, ...lines),
    ];
  }

  function mark(number, struck) {
    const item = document.getElementById(`row${number}`);
    const notes = changesOf(number).map((one) => element("span", {}, `${told(one)} `,
      button("undo", () => undo(one), { ariaLabel: `undo: row ${number}, ${told(one)}` })));
    item.querySelector(".more").before(element("p", { className: "hand" }, "by hand: ", ...notes));
    for (const one of [item, document.getElementById(`r${number}`)]) one?.classList.toggle("struck", Boolean(struck));
  }

  // The same tables as figures.py makes.
  function tables(found, sources) {
    const labels = { ...data.labels, evidence: { none: "none offered here", cannot_tell: "cannot tell if shown" } };
    const named = (groups, of) => [...groups].map(([key, rows]) => [labels[of]?.[key] ?? key, rows]);
    const claims = [["all", found.claims], ["sure", found.sure], ["to check (?)", found.check],
      ["calls and promises, not among them", found.demands]];
    const all = [
      ["claims", claims],
      ["outside of every statement", named(found.voice, "voice")],
      ["by source", [...found.source].map(([key, rows]) => [sources[key]?.name ?? data.labels.nobody, rows])],
      ["how well the source is known", named(found.identity, "identity")],
      ["kind of source", named(found.kind, "kind")],
      ["evidence", named(found.evidence, "evidence")],
    ];
    return all.map(([title, figures]) => [title, figures.filter(([, rows]) => rows.length)])
      .filter(([, figures]) => figures.length)
      .map(([title, figures]) => element("tbody", {},
        element("tr", {}, element("th", { colSpan: 3, scope: "rowgroup" }, title)),
        ...figures.map(([label, rows]) => element("tr", {}, element("th", { scope: "row", dir: "auto" }, label),
          element("td", {}, String(rows.length)), element("td", {}, ...rows.flatMap(linked))))));
  }

  const linked = (row) => [element("a", { href: `#row${data.numbers[row.id]}` }, data.numbers[row.id]), " "];
  const original = document.querySelector("#figures table") && [...document.querySelector("#figures table").children];

  // ---- the controls of a row, made when they are first opened

  document.addEventListener("toggle", (event) => {
    const more = event.target;
    if (!more.open || !more.matches?.(".more") || more.querySelector(".correct")) return;
    const number = more.closest("[data-row]").dataset.row;
    more.append(element("div", { className: "correct" }, ...controls(number)));
  }, true);

  function controls(number) {
    const row = rowOf.get(idOf[number]);
    const voiced = Boolean(row.voice);
    const field = (words, control) => element("label", {}, `${words} `, control);
    const voices = [...Object.entries(data.labels.voice), ["", "said by a source"]];
    const kinds = Object.entries(data.labels.kind);
    const names = Object.entries(data.sources).map(([id, source]) => [id, source.name]);
    const others = [["unstated", data.labels.nobody], ...(voiced ? [] : [["author", "the article's own voice"]])];
    const source = select([...names, ...others], row.source || "unstated", (value) => change(number, "source", value));
    return [
      button("strike", () => toggle(number, "struck")), " ",
      button("right as it is", () => toggle(number, "right")),
      ...(voiced ? [field("voice", select(voices, row.voice, (value) => change(number, "voice", value)))] : []),
      field(voiced ? "likely source" : "source", source),
      ...otherName(number),
      field("kind of this source", select(kinds, data.sources[row.source]?.kind ?? "unknown",
        (value) => change(number, "kind", value))),
    ];
  }

  function select(options, chosen, changed) {
    const made = element("select", {}, ...options.map(([value, words]) => element("option", { value }, words)));
    made.value = chosen;
    made.addEventListener("change", () => changed(made.value));
    return made;
  }

  // A name is never made up: what a person types must stand in the article too.
  function otherName(number) {
    const input = element("input", { type: "text", autocomplete: "off", spellcheck: false });
    const answer = element("span", { role: "alert" });
    const use = () => {
      const name = input.value.split(/\s+/).join(" ").trim();
      answer.textContent = name && articleWords().includes(name) ? "" : "these words do not stand in the article";
      if (!answer.textContent) change(number, "source", HAND + name);
    };
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") use(); });
    return [element("label", {}, "or a name from the text ", input), button("use this name", use), answer];
  }

  function articleWords() {
    const copy = document.getElementById("text").cloneNode(true);
    copy.querySelectorAll(".n, .label, .pilcrow").forEach((one) => one.remove());
    return copy.textContent.split(/\s+/).join(" ");
  }

  // ---- saved and read again

  function page() {
    const { rows, sources } = current();
    const copy = new DOMParser().parseFromString(pristine, "text/html");
    writeHeader(copy, recount.summary(rows, sources), sources, data.rows.length - rows.length);
    const note = copy.getElementById("edited");
    note.hidden = !changes.length;
    note.dataset.edits = JSON.stringify({ text_id: data.text_id,
      changes: changes.map((one) => ({ ...one, quote: rowOf.get(one.row).quote })) });
    const lines = changes.map((one) => element("li", {}, `Row ${data.numbers[one.row]}: ${told(one)}`));
    note.replaceChildren(element("p", {}, element("b", {}, "Edited by hand"), ":"), element("ul", {}, ...lines));
    return "<!doctype html>\n" + copy.documentElement.outerHTML + "\n";
  }

  function save() {
    const address = URL.createObjectURL(new Blob([page()], { type: "text/html" }));
    const name = document.title.split(" · ")[0].replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
    element("a", { href: address, download: `${name}-edited.html` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    unsaved = false;
    document.getElementById("status").textContent = "A copy with the changes is saved.";
  }

  function read() {
    const saved = JSON.parse(header.dataset.edits ?? "null");
    if (!saved) return;
    const fits = (one) => saved.text_id === data.text_id && rowOf.get(one.row)?.quote === one.quote;
    changes = saved.changes.filter(fits).map(({ row, field, value }) => ({ row, field, value }));
    orphans = saved.changes.filter((one) => !fits(one));
    shown();
  }

  addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  read();

  return {
    strike: (number) => toggle(number, "struck"),
    right: (number) => toggle(number, "right"),
    undoLast: (number) => undo((number ? changesOf(number) : changes).at(-1)),
    page,
  };
})();
window.sayso = Object.freeze({ recount, edits });
