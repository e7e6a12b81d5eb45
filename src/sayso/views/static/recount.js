// Counts a ledger anew after a person has changed it: the same figures, in the same words, as judging/summary.py.
const recount = (() => {
  "use strict";
  const UNNAMED = ["unnamed_person", "collective"];
  const NAMED_IN_WORDS = 3;
  const VOICES = {
    author: "in the article's own voice",
    carried_on: "perhaps carried on from a source",
    unclear: "unclear whose",
  };
  const plural = (count, word) => count === 1 ? word : word + "s";
  const times = (count) => ["never", "once", "twice"][count] ?? `${count} times`;

  // Rows by what a function says of each, in their order; a row may fall under several or none.
  function grouped(rows, keys) {
    const groups = new Map();
    for (const row of rows)
      for (const key of keys(row)) groups.set(key, [...(groups.get(key) ?? []), row]);
    return groups;
  }

  function summary(rows, sources) {
    const claims = rows.filter((row) => row.counts === "claim");
    const told = claims.filter((row) => !row.voice);
    const own = claims.filter((row) => row.voice);
    const ordered = [...told, ...own];
    const doubtful = ordered.filter((row) => row.doubtful);
    return {
      claims: ordered,
      sure: ordered.filter((row) => !row.doubtful),
      check: doubtful,
      demands: rows.filter((row) => row.counts === "demand"),
      beside: rows.filter((row) => row.counts === "beside"),
      voice: grouped(own, (row) => [row.voice]),
      source: grouped(told, (row) => [row.source]),
      identity: grouped(told, (row) => [sources[row.source]?.identity ?? "unstated"]),
      kind: grouped(told, (row) => [sources[row.source]?.kind ?? "unknown"]),
      evidence: grouped(told, (row) => row.evidence.length ? row.evidence : ["none"]),
    };
  }

  function sentence(found, sources) {
    const total = found.claims.length;
    if (!total) return "No claims found.";
    const parts = [...ownParts(found), ...sourceParts(found, sources)];
    return `${total} ${plural(total, "claim")}: ${parts.join(", ")}; ${evidencePart(found)}.`;
  }

  function* ownParts(found) {
    for (const [voice, words] of Object.entries(VOICES)) {
      const count = found.voice.get(voice)?.length ?? 0;
      if (count) yield `${count} ${words}`;
    }
  }

  function* sourceParts(found, sources) {
    const known = [...found.source].filter(([key]) => key in sources);
    const findable = known.filter(([key]) => !sources[key].unresolved && !UNNAMED.includes(sources[key].identity));
    const ranked = [...findable].sort(([, a], [, b]) => b.length - a.length);
    for (const [key, rows] of ranked.slice(0, NAMED_IN_WORDS))
      yield `${rows.length} from ${described(sources[key])}${through(rows, sources)}`;
    const rest = ranked.slice(NAMED_IN_WORDS);
    const count = (groups) => groups.reduce((sum, [, rows]) => sum + rows.length, 0);
    if (rest.length) yield `${count(rest)} from ${rest.length} other ${plural(rest.length, "source")}`;
    const unresolved = count(known.filter(([key]) => sources[key].unresolved));
    if (unresolved) yield `${unresolved} by a pronoun that is not resolved`;
    const unnamed = count(known) - count(findable) - unresolved;
    if (unnamed) yield `${unnamed} from people not named`;
    const nobody = found.claims.length - count(known) - count([...found.voice]);
    if (nobody) yield `${nobody} with no source given`;
  }

  const described = ({ name, told = name, kind }) => kind === "expert" ? `${told} (expert)` : told;

  function through(rows, sources) {
    const relays = new Set(rows.map((row) => row.relay));
    const [relay] = relays;
    return relays.size === 1 && relay in sources ? ` through ${sources[relay].told ?? sources[relay].name}` : "";
  }

  function evidencePart(found) {
    const count = (kind) => found.evidence.get(kind)?.length ?? 0;
    const offered = [...found.evidence.keys()].filter((kind) => kind !== "none");
    if (!offered.length) return "no evidence offered";
    const shown = count("shown") + count("linked");
    const mentioned = offered.reduce((sum, kind) => sum + count(kind), 0) - shown;
    return `evidence mentioned ${times(mentioned)}, shown or linked ${times(shown)}`;
  }

  // As `certainty` in about.py.
  function certainty(found, struck) {
    const several = (count, one, more) => `${count} ${count === 1 ? one : more}`;
    const beside = [
      found.demands.length && several(found.demands.length, "call or promise", "calls or promises"),
      found.beside.length
        && `${several(found.beside.length, "row", "rows")} inside others or only said to think`,
      struck && `${struck} struck by hand`,
    ].filter(Boolean);
    const checked = `${found.sure.length} sure, ${found.check.length} to check (?)`;
    return beside.length ? `${checked}; not counted: ${beside.join(", ")}` : checked;
  }

  return { summary, sentence, certainty };
})();
