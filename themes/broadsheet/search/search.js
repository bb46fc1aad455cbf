// The search: loads the texts when something is looked for, and looks for it in the browser.
(function () {
  "use strict";

  var form = document.querySelector("form.search");
  if (!form) return;
  var fold = self.variorumWords.fold;
  var wordsOf = self.variorumWords.words;
  var field = form.elements.q;
  var status = document.querySelector(".search-status");
  var list = document.querySelector(".results");
  var more = document.querySelector(".more");
  var root = form.dataset.root;
  var shardCount = +form.dataset.shards;
  var lists = form.dataset.lists ? form.dataset.lists.split(" ") : [];
  var kinds = [].slice.call(form.elements.kind.options, 1).map(function (option) { return option.text; });
  var sources = [].slice.call(form.elements.source.options, 1);
  var SHOWN = 20;
  var AT_ONCE = 8;

  // What was loaded, and who waits for it. Texts come as scripts, which a page opened from a disk may load.
  var parts = {};
  var waiting = {};

  function take(part) {
    var name = part[0] + "-" + part[1];
    parts[name] = part[0] === "texts" ? prepared(part[2]) : unpacked(part[2]);
    (waiting[name] || []).forEach(function (then) { then(parts[name]); });
    delete waiting[name];
  }

  variorum.push = take;

  function load(name) {
    if (parts[name]) return Promise.resolve(parts[name]);
    return new Promise(function (then, fail) {
      if (waiting[name]) return void waiting[name].push(then);
      waiting[name] = [then];
      var script = document.createElement("script");
      script.src = root + name + ".js";
      script.onerror = function () { delete waiting[name]; fail(new Error(name)); };
      document.head.append(script);
    });
  }

  // The texts of a shard with their words, each distinct word once.
  function prepared(groups) {
    var known = new Map();
    var number = function (word) {
      var n = known.get(word);
      if (n === undefined) known.set(word, n = known.size);
      return n;
    };
    var entries = [];
    groups.forEach(function (group) {
      var title = wordsOf(group.title).map(function (hit) { return number(hit.word); });
      (group.texts.length ? group.texts : [[""]]).forEach(function (text) {
        var places = wordsOf(text[0]);
        var entry = {
          group: group, title: title, text: text[0], at: text[1] || "", sources: text[2] || [], speaker: text[3],
          places: places, words: places.map(function (hit) { return number(hit.word); })
        };
        group.first = group.first || entry;
        entries.push(entry);
      });
    });
    return { vocabulary: Array.from(known.keys()), entries: entries };
  }

  // A list of words: each as how many letters it shares with the one before, the rest, and its shards.
  function unpacked(list) {
    var before = [];
    return list.map(function (entry) {
      before = before.slice(0, entry[0]).concat(Array.from(entry[1]));
      return { word: before.join(""), shards: entry[2] };
    });
  }

  // What is looked for: words, and runs of words between marks.
  function terms(query) {
    var found = [];
    for (var hit of query.matchAll(/["“„«]([^"”“»]+)["”“»]?|[^\s"“„«]+/g)) {
      var words = wordsOf(hit[1] || hit[0]).map(function (place) { return place.word; });
      if (hit[1] && words.length) found.push({ words: words, exact: true });
      else words.forEach(function (word) { found.push({ words: [word], exact: false }); });
    }
    // One letter beside longer words is most of an apostrophe.
    var long = found.filter(function (term) { return term.words.join("").length > 1 || /[^a-z]/.test(term.words[0]); });
    return long.length ? long : found;
  }

  // How well a word fits what is looked for: itself, its beginning, or all but a slip of the keys.
  function fit(word, wanted, exact) {
    if (word === wanted) return 4;
    if (exact) return 0;
    if (word.startsWith(wanted)) return 2 + wanted.length / word.length;
    var slips = wanted.length > 7 ? 2 : wanted.length > 3 ? 1 : 0;
    // Another number is another number.
    if (!slips || /\p{Nd}/u.test(wanted) || word[0] !== wanted[0]) return 0;
    if (Math.abs(word.length - wanted.length) <= slips && distance(word, wanted, slips) <= slips) return 1;
    // The beginning of a longer word, with one slip that is not its end: else each letter less would be one.
    if (wanted.length < 5 || word.length <= wanted.length) return 0;
    return [-1, 0, 1].some(function (more) {
      var start = word.slice(0, wanted.length + more);
      return start[start.length - 1] === wanted[wanted.length - 1] && distance(start, wanted, 1) < 2;
    }) ? 0.5 : 0;
  }

  // Edits between two words, two letters exchanged counting once (Damerau, 1964); more than `most` is enough.
  function distance(a, b, most) {
    var last = [];
    var row = Array.from({ length: b.length + 1 }, function (_, n) { return n; });
    for (var i = 1; i <= a.length; i += 1) {
      var next = [i];
      for (var j = 1; j <= b.length; j += 1) {
        var same = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], last[j - 2] + 1);
      }
      if (Math.min.apply(null, next) > most) return most + 1;
      last = row;
      row = next;
    }
    return row[b.length];
  }

  // The shards that may hold all that is looked for, in order.
  function needed(wanted) {
    var all = Array.from({ length: shardCount }, function (_, n) { return n; });
    if (!lists.length) return Promise.resolve(all);
    var words = [];
    wanted.forEach(function (term) { term.words.forEach(function (word) { words.push([word, term.exact]); }); });
    var found = words.map(function (pair) {
      var name = pair[0].codePointAt(0).toString(16);
      if (lists.indexOf(name) < 0) return Promise.resolve(new Set());
      return load("words-" + name).then(function (list) {
        var shards = new Set();
        list.forEach(function (entry) {
          if (fit(entry.word, pair[0], pair[1])) entry.shards.forEach(function (n) { shards.add(n); });
        });
        return shards;
      });
    });
    return Promise.all(found).then(function (sets) {
      return all.filter(function (n) { return sets.every(function (set) { return set.has(n); }); });
    });
  }

  // Where some words have all of a term side by side, and how well the one fits that fits least.
  function runs(words, fits, then) {
    for (var at = 0; at + fits.length <= words.length; at += 1) {
      var least = Infinity;
      for (var n = 0; n < fits.length && least; n += 1) least = Math.min(least, fits[n][words[at + n]]);
      if (least) then(at, least);
    }
  }

  // The entries of a shard that fit, with how well, and with the words that do.
  function matches(shard, wanted, some, picked) {
    var fits = wanted.map(function (term) {
      return term.words.map(function (word) {
        return shard.vocabulary.map(function (known) { return fit(known, word, term.exact); });
      });
    });
    var found = [];
    shard.entries.forEach(function (entry) {
      if (picked.kind !== "" && entry.group.kind !== +picked.kind) return;
      if (picked.source !== "" && entry.sources.indexOf(+picked.source) < 0) return;
      if (picked.speaker !== "" && entry.speaker !== +picked.speaker) return;
      var score = 0;
      var have = 0;
      var hits = new Set();
      var last = -2;
      wanted.forEach(function (term, t) {
        var best = 0;
        runs(entry.words, fits[t], function (at, least) {
          for (var n = 0; n < term.words.length; n += 1) hits.add(at + n);
          // Words side by side, as they were asked for, say more.
          best = Math.max(best, least + (at === last + 1 ? 1.5 : 0));
          if (at === last + 1) last = at;
        });
        last = -2;
        hits.forEach(function (at) { if (fits[t][term.words.length - 1][entry.words[at]]) last = last < 0 ? at : last; });
        var inTitle = 0;
        runs(entry.title, fits[t], function (at, least) { inTitle = Math.max(inTitle, least); });
        if (best || inTitle) have += 1;
        score += Math.max(best, inTitle * 0.75) + (best && inTitle ? 0.5 : 0);
      });
      if (have < (some ? 1 : wanted.length)) return;
      // What only the title has is told once, for the page as a whole.
      if (!hits.size && entry !== entry.group.first) return;
      // A page about somebody comes before the places that name them.
      if (!hits.size) score += entry.title.length <= wanted.length + 1 ? 2 : -2;
      found.push({ entry: entry, score: score + have, hits: hits });
    });
    return found;
  }

  var round = 0;
  var results = [];
  var rest = [];
  var asked = { wanted: [], query: "", some: false, picked: {} };

  function search() {
    var mine = round += 1;
    var query = field.value.trim();
    var picked = { kind: form.elements.kind.value, source: form.elements.source.value, speaker: form.elements.speaker ? form.elements.speaker.value : "" };
    remember(query, picked);
    var wanted = terms(query);
    asked = { wanted: wanted, query: query, some: false, picked: picked };
    results = [];
    rest = [];
    if (!wanted.length) return show("");
    needed(wanted).then(function (shards) {
      rest = shards;
      return step(mine);
    }).then(function () {
      if (mine !== round || results.length || wanted.length < 2) return;
      asked.some = true;
      rest = Array.from({ length: Math.min(shardCount, AT_ONCE) }, function (_, n) { return n; });
      return step(mine);
    }).catch(function () {
      if (mine === round) show(variorum.say("not-loaded"));
    });
  }

  // Looks through some more shards.
  function step(mine) {
    var now = rest.splice(0, AT_ONCE);
    return Promise.all(now.map(function (n) { return load("texts-" + n); })).then(function (shards) {
      if (mine !== round) return;
      shards.forEach(function (shard) { results = results.concat(matches(shard, asked.wanted, asked.some, asked.picked)); });
      results.sort(function (a, b) { return b.score - a.score; });
      // A page that answers in several ways answers once; a place in a text is a place.
      var seen = new Set();
      results = results.filter(function (result) {
        var to = address(result);
        return !seen.has(to) && seen.add(to);
      });
      var said = variorum.say(rest.length ? "results-so-far" : "results", { n: results.length });
      if (asked.some) said = variorum.say("results-some", { results: said });
      show(results.length ? said : variorum.say("nothing-found"));
    });
  }

  function show(said) {
    status.textContent = said;
    list.replaceChildren();
    reveal(SHOWN);
  }

  // Each result has one link.
  function links() {
    return [].slice.call(list.querySelectorAll("a"));
  }

  function reveal(count) {
    var from = links().length;
    // A page that answers several times in a row is named once.
    results.slice(from, from + count).forEach(function (result, n) {
      var before = results[from + n - 1];
      if (before && before.entry.group.href === result.entry.group.href) list.lastChild.append(place(result));
      else list.append(item(result));
    });
    more.hidden = results.length <= from + count && !rest.length;
  }

  // A page, and the first of what fits there.
  function item(result) {
    var entry = result.entry;
    var row = document.createElement("li");
    var head = document.createElement("p");
    var link = document.createElement("a");
    var kind = document.createElement("span");
    link.href = address(result);
    link.textContent = entry.group.title || kinds[entry.group.kind];
    if (entry.group.lang) link.lang = entry.group.lang;
    kind.className = "status";
    kind.textContent = kinds[entry.group.kind];
    head.append(kind, " ", link);
    sign(entry, head);
    row.append(head);
    if (entry.text) row.append(excerpt(result));
    return row;
  }

  // Another place on the page before it: its words are the link.
  function place(result) {
    var text = excerpt(result);
    var link = document.createElement("a");
    link.href = address(result);
    link.append.apply(link, [].slice.call(text.childNodes));
    text.append(link);
    sign(result.entry, text);
    return text;
  }

  function sign(entry, line) {
    entry.sources.slice(0, 8).forEach(function (n) {
      var chip = document.createElement("span");
      chip.className = "chip src-" + sources[n].dataset.colour;
      chip.textContent = sources[n].dataset.sign;
      line.append(" ", chip);
    });
  }

  // The words around the first that fits.
  function excerpt(result) {
    var entry = result.entry;
    var hits = result.hits;
    var first = hits.size ? Math.min.apply(null, Array.from(hits)) : 0;
    var text = document.createElement("p");
    text.className = "excerpt";
    text.dir = "auto";
    if (entry.group.lang) text.lang = entry.group.lang;
    var from = Math.max(0, first - 9);
    var to = Math.min(entry.places.length, from + 38);
    var at = from ? entry.places[from].start : 0;
    if (from) text.append("… ");
    for (var n = from; n < to; n += 1) {
      if (!hits.has(n)) continue;
      var mark = document.createElement("mark");
      mark.textContent = entry.text.slice(entry.places[n].start, entry.places[n].end);
      text.append(entry.text.slice(at, entry.places[n].start), mark);
      at = entry.places[n].end;
    }
    var end = to < entry.places.length ? entry.places[to - 1].end : entry.text.length;
    text.append(entry.text.slice(at, end));
    if (to < entry.places.length) text.append(" …");
    return text;
  }

  // The words of an entry that fit: what was typed may have a slip in it, and is not what to mark there.
  function marked(result) {
    var words = Array.from(result.hits, function (n) { return result.entry.text.slice(result.entry.places[n].start, result.entry.places[n].end); });
    return Array.from(new Set(words)).slice(0, 8).join(" ") || asked.query;
  }

  // The place itself. Where it has no name of its own, its words are the address (URL Fragment Text Directives).
  function address(result) {
    var entry = result.entry;
    var first = Math.min.apply(null, Array.from(result.hits));
    var parts = entry.group.href.split("#");
    var hash = entry.at || parts[1] || "";
    if (!hash && /(^|\/)sources\//.test(parts[0]) && isFinite(first)) {
      var last = Math.min(first + 3, entry.places.length - 1);
      hash = ":~:text=" + encodeURIComponent(entry.text.slice(entry.places[first].start, entry.places[last].end)).replace(/-/g, "%2D");
    }
    return parts[0] + "?q=" + encodeURIComponent(marked(result)) + (hash && "#" + hash);
  }

  function remember(query, picked) {
    var state = new URLSearchParams();
    if (query) state.set("q", query);
    Object.keys(picked).forEach(function (name) { if (picked[name] !== "") state.set(name, picked[name]); });
    // A browser may refuse that in a folder; the search works without.
    try { history.replaceState(history.state, "", location.pathname + (state.toString() && "?" + state)); } catch (refused) { return; }
  }

  var timer;
  field.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(search, 150);
  });
  form.addEventListener("change", function (event) { if (event.target !== field) search(); });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  more.addEventListener("click", function () {
    var next = links().length;
    var go = function () { if (links()[next]) links()[next].focus(); };
    if (results.length > next) {
      reveal(SHOWN);
      go();
    } else {
      step(round).then(function () { reveal(next); go(); });
    }
  });
  // Up and down go through the results.
  document.addEventListener("keydown", function (event) {
    var by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.target.tagName === "SELECT") return;
    var stops = [field].concat(links());
    var now = stops.indexOf(document.activeElement);
    if (now < 0 || !stops[now + by]) return;
    event.preventDefault();
    stops[now + by].focus();
  });

  var picked = new URLSearchParams(location.search);
  ["q", "kind", "source", "speaker"].forEach(function (name) {
    if (form.elements[name] && picked.get(name)) form.elements[name].value = picked.get(name);
  });
  form.hidden = false;
  if (field.value) search();
  else field.focus();
})();
