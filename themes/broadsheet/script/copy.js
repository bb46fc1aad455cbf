// Links to statements and headings that copy themselves.
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

  function copy(id) {
    var address = location.href.split("#")[0] + "#" + id;
    navigator.clipboard.writeText(address).then(function () { say("Link copied"); }, function () {});
  }

  // A statement gets a button at its end; it shows when the statement is hovered or reached by keyboard.
  document.querySelectorAll(".narrative .statement[id]").forEach(function (statement) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "#";
    button.title = "Copy a link to this statement";
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", function () {
      history.replaceState(history.state, "", "#" + statement.id);
      copy(statement.id);
    });
    var chips = statement.nextElementSibling;
    (chips && chips.classList.contains("chips") ? chips : statement).append(button);
  });

  // The mark beside a heading still goes there, and copies the address on the way.
  document.querySelectorAll("a.anchor").forEach(function (anchor) {
    anchor.addEventListener("click", function () { copy(anchor.hash.slice(1)); });
  });
})();
