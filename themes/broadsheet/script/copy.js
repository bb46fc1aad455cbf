// Links to statements and headings that copy themselves, and citations of statements.
(function () {
  "use strict";

  if (!navigator.clipboard) return;

  var said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  document.body.append(said);
  var timer;

  function say(text) {
    said.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(function () { said.textContent = ""; }, 2500);
  }

  function copy(text, done) {
    navigator.clipboard.writeText(text).then(function () { say(done); }, function () {});
  }

  function address(hash) {
    return location.href.split("#")[0] + hash;
  }

  // What a statement rests on ends in a button that copies it as it may be cited.
  var citing = document.querySelector(".citing");
  if (citing) document.querySelectorAll(".side").forEach(function (side) {
    var anchor = side.querySelector(".anchor");
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = variorum.say("cite");
    button.addEventListener("click", function () {
      var statement = document.getElementById(anchor.hash.slice(1)).cloneNode(true);
      statement.querySelectorAll(".chips").forEach(function (chips) { chips.remove(); });
      var at = citing.dataset.address ? citing.dataset.address + anchor.hash : address(anchor.hash);
      var licence = citing.dataset.licence;
      copy(variorum.say(licence ? "citation-licensed" : "citation", {
        words: statement.textContent.replace(/\s+/g, " ").trim(), work: citing.dataset.work, address: at, licence: licence
      }), variorum.say("cited"));
    });
    anchor.after(" ", button);
  });

  // The mark beside a heading or statement still goes there, and copies the address on the way.
  document.querySelectorAll("a.anchor").forEach(function (anchor) {
    anchor.addEventListener("click", function () { copy(address(anchor.hash), variorum.say("linked")); });
  });
})();
