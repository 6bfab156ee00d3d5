// The shared tablet at the hall: everything happens in one page without a history, and it goes back to its beginning by itself.
(() => {
  'use strict';
  const place = document.querySelector('[data-tablet]');
  if (!place) { return; }
  const AGAIN = 5;
  const PAUSE = 2000;
  let clock = 0;
  const start = () => window.location.replace('/tablet');
  const wait = (time) => new Promise((done) => setTimeout(done, time));

  async function answer(form) {
    const sent = new URLSearchParams(new FormData(form));
    for (let n = 1; ; n++) {
      try {
        return await fetch(form.action, { method: 'POST', body: sent, cache: 'no-store' });
      } catch (lost) {
        if (n === AGAIN) { throw new Error('网络断了。请找工作人员在名册上核对有没有投上，没有投上的再输一次投票码。'); }
        await wait(PAUSE);
      }
    }
  }

  // Nobody has touched the ballot for so long; the receipt goes whether it is touched or not.
  function watch() {
    clearInterval(clock);
    const idle = place.querySelector('[data-idle]');
    const gone = place.querySelector('[data-gone]');
    let left = Number(idle ? idle.dataset.idle : gone ? gone.dataset.gone : 0);
    if (!left) { return; }
    const full = left;
    if (idle) { ['pointerdown', 'input', 'keydown'].forEach((touch) => idle.addEventListener(touch, () => { left = full; })); }
    clock = setInterval(() => {
      left -= 1;
      const shown = place.querySelector('[data-left]');
      if (shown) { shown.textContent = left; }
      if (left <= 0) { clearInterval(clock); start(); }
    }, 1000);
  }

  async function ask(form) {
    const button = form.querySelector('[type=submit]');
    if (button.disabled) { return; }
    button.disabled = true;
    try {
      const said = await answer(form);
      if (!said.ok && said.status !== 422) { throw new Error('没有成功，请再试一次；还是不行，请找工作人员。'); }
      place.innerHTML = await said.text();
      place.dispatchEvent(new Event('ballot-shown', { bubbles: true }));
      window.scrollTo(0, 0);
      const first = place.querySelector('[autofocus]');
      if (first) { first.focus(); }
      watch();
    } catch (failed) {
      button.disabled = false;
      const says = form.querySelector('[data-says]');
      says.textContent = failed.message;
      says.hidden = false;
    }
  }

  place.addEventListener('submit', (event) => {
    if ('ask' in event.target.dataset) { event.preventDefault(); ask(event.target); }
  });
  place.addEventListener('ballot-sealed', (event) => ask(event.target));
  place.addEventListener('click', (event) => { if (event.target.closest('[data-leave]')) { start(); } });
  window.addEventListener('pageshow', (event) => { if (event.persisted) { start(); } });

  // A code that was scanned stands behind the # of the address, which is not sent anywhere.
  function scanned() {
    const code = place.querySelector('[data-code]');
    if (window.location.hash.length > 1 && code) {
      code.value = decodeURIComponent(window.location.hash.slice(1));
      window.history.replaceState(null, '', '/tablet');
    }
  }
  scanned();
  window.addEventListener('hashchange', scanned);
})();
