// Keeps the frame of the pages and the member card for when there is no network. No other page is ever kept.
var FRAME = "frame-1";
var CARD = "card-1";
var LEAVING = ["/login", "/logout", "/register"];

self.addEventListener("install", function (event) {
  event.waitUntil(caches.open(FRAME).then(function (frame) {
    return frame.add("/offline");
  }).then(function () {
    return self.skipWaiting();
  }));
});

self.addEventListener("activate", function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.filter(function (name) {
      return name !== FRAME && name !== CARD;
    }).map(function (name) {
      return caches.delete(name);
    }));
  }).then(function () {
    return self.clients.claim();
  }));
});

// An asset's address carries its digest: what has another digest is of an older program.
function asset(request) {
  return caches.open(FRAME).then(function (frame) {
    return frame.match(request).then(function (kept) {
      return kept || fetch(request).then(function (fresh) {
        if (fresh.ok) {
          var copy = fresh.clone();
          var name = request.url.replace(/-[0-9a-f]{32}(\.\w+)$/, "$1");
          frame.keys().then(function (others) {
            return Promise.all(others.filter(function (other) {
              return other.url !== request.url && other.url.replace(/-[0-9a-f]{32}(\.\w+)$/, "$1") === name;
            }).map(function (other) {
              return frame.delete(other);
            }));
          }).then(function () {
            return frame.put(request, copy);
          });
        }
        return fresh;
      });
    });
  });
}

function offline() {
  return caches.match("/offline");
}

function card(request) {
  return fetch(request).then(function (fresh) {
    if (!fresh.ok || fresh.redirected) {
      return caches.delete(CARD).then(function () {
        return fresh;
      });
    }
    var copy = fresh.clone();
    return caches.open(CARD).then(function (cards) {
      return cards.put("/card", copy);
    }).then(function () {
      return fresh;
    });
  }).catch(function () {
    return caches.match("/card").then(function (kept) {
      return kept || offline();
    });
  });
}

self.addEventListener("fetch", function (event) {
  var request = event.request;
  var url = new URL(request.url);
  if (url.origin !== self.location.origin) {
    return;
  }
  if (LEAVING.indexOf(url.pathname) >= 0) {
    event.waitUntil(caches.delete(CARD));
  }
  if (request.method !== "GET") {
    return;
  }
  if (url.pathname.indexOf("/assets/") === 0) {
    event.respondWith(asset(request));
  } else if (request.mode === "navigate") {
    event.respondWith(url.pathname === "/card" ? card(request) : fetch(request).catch(offline));
  }
});
