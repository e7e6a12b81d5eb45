// Home: what is dropped or chosen is sent to the desk, one file after the other, and what the desk tells is shown.
"use strict";
(() => {
  const part = (id) => document.getElementById(id);
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  const input = part("files");
  const most = Number(input.dataset.most);
  const unsent = []; // [name, file]
  let sending = false, following = false, handedIn = 0;

  document.documentElement.classList.add("live");

  // ---- sending
  function send(files) {
    const fitting = files.filter(([name, file]) => file.size <= most || complain(name, input.dataset.tooLarge));
    unsent.push(...fitting);
    handedIn += fitting.length;
    if (unsent.length) { sendAll(); follow(); }
  }

  async function sendAll() {
    if (sending) return;
    sending = true;
    while (unsent.length) {
      const [name, file] = unsent[0];
      const answer = await fetch(`/adding/file?name=${encoded(name)}`, { method: "POST", body: file }).catch(() => null);
      if (answer && answer.status === 503) { await pause(500); continue; } // the desk is full: in line
      if (unsent.length && unsent[0][1] === file) unsent.shift(); // not so if stopped meanwhile
      if (!answer) complain(name, "could not be sent: it was moved or changed, or sayso serve has ended");
      else if (!answer.ok) complain(name, await answer.text());
    }
    sending = false;
  }

  function encoded(name) {
    try { return encodeURIComponent(name); } catch { return "file"; } // half of a character
  }

  part("paste").addEventListener("submit", async (event) => {
    event.preventDefault();
    const field = part("pasted");
    const answer = await fetch("/adding", { method: "POST", body: new URLSearchParams({ words: field.value }) }).catch(() => null);
    if (answer && answer.ok) { field.value = ""; handedIn += 1; follow(); }
    else complain("what was pasted", answer ? await words(answer) : "sayso serve has ended");
  });

  async function words(answer) { // a refusal is a page
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return page.querySelector("main").textContent;
  }

  // ---- what is dropped or chosen
  for (const chosen of [input, part("folder")]) {
    chosen.addEventListener("change", () => {
      send([...chosen.files].map((file) => [file.webkitRelativePath || file.name, file]));
      chosen.value = "";
    });
  }

  const isDropped = (event) => event.dataTransfer && [...event.dataTransfer.types].some((type) => type === "Files" || type === "text/uri-list");
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      if (!isDropped(event)) return;
      event.preventDefault();
      document.documentElement.classList.add("dropping");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.documentElement.classList.remove("dropping");
  });
  document.addEventListener("drop", async (event) => {
    document.documentElement.classList.remove("dropping");
    if (!isDropped(event)) return;
    event.preventDefault();
    const addresses = event.dataTransfer.getData("text/uri-list");
    // Before the first await: the list is empty afterwards.
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    if (entries.length) send((await Promise.all(entries.map((entry) => filesIn(entry, "")))).flat());
    else if (addresses) part("pasted").value = addresses;
  });

  async function filesIn(entry, path) {
    if (entry.isFile) return new Promise((done) => entry.file((file) => done([[path + file.name, file]]), () => done([])));
    const reader = entry.createReader(), found = [];
    for (;;) { // a hundred at a time
      const some = await new Promise((done) => reader.readEntries(done, () => done([])));
      if (!some.length) return found;
      for (const one of some) if (!one.name.startsWith(".")) found.push(...await filesIn(one, `${path}${entry.name}/`));
    }
  }

  // ---- what the desk tells
  async function follow() {
    if (following) return;
    following = true;
    part("adding-said").textContent = "reading";
    for (;;) {
      const now = await fetch("/adding.json").then((answer) => answer.json()).catch(() => null);
      if (!now) { part("adding-told").textContent = "sayso serve does not answer any more"; break; }
      show(now);
      if (!now.busy && !sending && !unsent.length) { finish(now); break; }
      await pause(now.seconds < 20 ? 300 : 1000);
    }
    following = false;
  }

  function show(now) {
    const still = unsent.length ? ` · ${unsent.length} more to be sent` : "";
    part("adding").hidden = false;
    part("adding-told").textContent = now.told + still;
    part("adding-now").textContent = now.now;
    part("adding-bar").max = (now.given || 1) + unsent.length;
    part("adding-bar").value = now.given - now.left;
    part("adding").querySelector("form").hidden = !now.busy;
    const told = now.last_problems.map((one) => line(one.name, `${one.found}; ${one.hint}`));
    part("adding-problems").replaceChildren(...told);
    part("adding-lead").replaceChildren(...(now.busy ? [] : leads(now)));
  }

  function leads(now) {
    if (now.article) return [link("Read it", `/articles/${now.article}`)];
    if (!now.texts && !now.appearances && !now.known) return [];
    return [link("Show what was added last", "/?order=added")];
  }

  function finish(now) {
    part("adding-said").textContent = now.told;
    if (now.article && handedIn === 1) location.assign(`/articles/${now.article}`);
    handedIn = 0;
  }

  function complain(name, why) {
    part("adding").hidden = false;
    part("not-sent").append(line(name, why));
    part("adding-said").textContent = `${name}: ${why}`;
    return false;
  }

  function line(name, why) {
    const item = document.createElement("li"), bold = document.createElement("b");
    bold.dir = "auto";
    bold.textContent = name;
    item.append(bold, `: ${why}`);
    return item;
  }

  function link(words, address) {
    const made = document.createElement("a");
    made.href = address;
    made.textContent = words;
    return made;
  }

  part("adding").querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    unsent.length = 0;
    fetch("/adding/stop", { method: "POST" }).then(follow);
  });
  addEventListener("beforeunload", (event) => { if (unsent.length) event.preventDefault(); });
  if (part("adding").dataset.busy) follow();
})();
