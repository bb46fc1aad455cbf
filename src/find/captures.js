// Selected words go the way of the form, and what comes back takes the place of what was found before.
(() => {
  const text = document.getElementById("text");

  const addButtons = () => {
    for (const block of document.querySelectorAll("pre.copy")) {
      const button = document.createElement("button");
      button.textContent = "Copy";
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(block.textContent);
          button.textContent = "Copied";
        } catch {
          // Only this machine's own address may use the clipboard; the words can still be selected.
          getSelection().selectAllChildren(block);
          button.textContent = "Selected";
        }
      });
      block.before(button);
    }
  };

  let asked = "";
  const look = async () => {
    const selection = getSelection();
    if (selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
    const words = selection.toString().trim();
    const from = selection.getRangeAt(0).startContainer;
    const line = (from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement).closest("li");
    const query = new URLSearchParams({ words });
    if (line) query.set("line", line.id.slice(1));
    if (!words || asked === String(query)) return;
    asked = String(query);
    try {
      const answer = await fetch(`?${query}`);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (asked !== String(query)) return;
      document.getElementById("found").replaceWith(document.adoptNode(page.getElementById("found")));
      addButtons();
    } catch {
      asked = "";
    }
  };

  addButtons();
  if (!text) return;
  document.addEventListener("mouseup", look);
  document.addEventListener("keyup", look);
})();
