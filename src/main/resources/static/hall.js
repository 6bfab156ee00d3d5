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

// "Use my position": asks the browser and sends it in the body of the form; without leave the form goes empty.
document.addEventListener("click", function (event) {
  var button = event.target.closest("[data-locate]");
  if (!button || !navigator.geolocation) {
    return;
  }
  event.preventDefault();
  var form = button.form;
  button.disabled = true;
  navigator.geolocation.getCurrentPosition(function (here) {
    form.elements.longitude.value = here.coords.longitude.toFixed(4);
    form.elements.latitude.value = here.coords.latitude.toFixed(4);
    form.submit();
  }, function () {
    form.submit();
  }, { timeout: 10000, maximumAge: 60000 });
});

document.addEventListener("click", function (event) {
  if (event.target.closest("[data-print]")) {
    window.print();
  }
});

// The hall on a phone can be installed; without a network the member card still opens.
if ("serviceWorker" in navigator && document.body.classList.contains("in-hall")) {
  navigator.serviceWorker.register("/service-worker.js").catch(function () {});
}
