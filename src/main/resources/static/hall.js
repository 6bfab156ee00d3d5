// Ctrl-K (or Command-K) puts the cursor into the search box. Everything else on the pages works without this file.
document.addEventListener("keydown", function (event) {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
    var box = document.getElementById("search");
    if (box) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  }
});
