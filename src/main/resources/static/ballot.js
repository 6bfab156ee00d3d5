// Seals ballots and makes box keys in the browser: what the server does not get it cannot tell. Twin of Sealing.java.
(() => {
  'use strict';
  const subtle = window.crypto && window.crypto.subtle;
  const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const base64Of = (bytes) => btoa(String.fromCharCode(...bytes));
  const joined = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    parts.forEach((part) => { all.set(part, at); at += part.length; });
    return all;
  };

  async function sealed(text, round, chair, audit) {
    const own = await subtle.generateKey(CURVE, true, ['deriveBits']);
    const shared = async (key) => new Uint8Array(await subtle.deriveBits(
      { name: 'ECDH', public: await subtle.importKey('raw', key, CURVE, false, []) }, own.privateKey, 256));
    const both = joined(await shared(chair), await shared(audit));
    const context = new TextEncoder().encode('unionhall ballot ' + round);
    const material = await subtle.importKey('raw', both, 'HKDF', false, ['deriveBits']);
    const derived = new Uint8Array(await subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: context }, material, 352));
    const key = await subtle.importKey('raw', derived.slice(0, 32), 'AES-GCM', false, ['encrypt']);
    const cipher = new Uint8Array(await subtle.encrypt(
      { name: 'AES-GCM', iv: derived.slice(32), additionalData: context }, key, text));
    return joined(new Uint8Array(await subtle.exportKey('raw', own.publicKey)), cipher);
  }

  function written(secret, check) {
    const bytes = joined(secret, check);
    let text = '';
    let bits = 0;
    let held = 0;
    bytes.forEach((one) => {
      held = (held << 8 | one) & 0xffff;
      for (bits += 8; bits >= 5; bits -= 5) {
        text += ALPHABET[held >> bits - 5 & 31];
      }
    });
    return text.match(/.{4}/g).join(' ');
  }

  const plain = (form, says) => {
    const place = form.querySelector('[data-says]');
    if (place) { place.textContent = says; place.hidden = false; }
  };

  function ballotText(form, size) {
    const names = [...form.querySelectorAll('[data-candidate]')];
    const marks = names.map((row) => (row.querySelector('input:checked') || {}).value || '-').join('');
    const others = [...form.querySelectorAll('[data-other]')].map((input) => input.value.trim()).filter((name) => name);
    const text = new TextEncoder().encode([marks, ...others].join('\n'));
    if (text.length > size) { throw new Error('另选的姓名太长，请写简短些。'); }
    const filled = new Uint8Array(size).fill(32);
    filled.set(text);
    return { filled, chosen: (marks.match(/F/g) || []).length + others.length };
  }

  const ballots = (place) => place.querySelectorAll('form[data-ballot]').forEach((form) => {
    const seats = Number(form.dataset.seats);
    const tell = () => {
      const { chosen } = ballotText(form, 1 << 16);
      const left = form.querySelector('[data-chosen]');
      if (form.dataset.grades === 'true') {
        const rows = [...form.querySelectorAll('[data-candidate]')];
        const graded = rows.filter((row) => row.querySelector('input:checked').value !== '-').length;
        left.textContent = '已评 ' + graded + ' 项，共 ' + rows.length + ' 项';
        return;
      }
      left.textContent = '已选 ' + chosen + ' 人，应选 ' + seats + ' 人' + (chosen > seats ? '，超过应选人数的选票无效' : '');
      left.classList.toggle('tone-bad', chosen > seats);
    };
    form.addEventListener('input', tell);
    form.addEventListener('change', tell);
    tell();
    form.addEventListener('submit', async (event) => {
      if (form.elements.sealed.value) { return; }
      event.preventDefault();
      try {
        if (!subtle) { throw new Error('浏览器不支持加密，或网址不是 https，不能在此投票。请换用系统浏览器，或领取纸质选票。'); }
        const { filled } = ballotText(form, Number(form.dataset.size));
        const bytes = await sealed(filled, form.dataset.round, bytesOf(form.dataset.chair), bytesOf(form.dataset.audit));
        form.elements.sealed.value = base64Of(bytes);
        form.querySelectorAll('[data-candidate] input, [data-other]').forEach((input) => { input.disabled = true; });
        if ('inPlace' in form.dataset) { form.dispatchEvent(new Event('ballot-sealed', { bubbles: true })); } else { form.submit(); }
      } catch (failed) {
        plain(form, failed.message);
      }
    });
  });

  ballots(document);
  document.addEventListener('ballot-shown', (event) => ballots(event.target));

  document.querySelectorAll('form[data-box-key]').forEach((form) => {
    form.addEventListener('submit', async (event) => {
      if (form.elements.publicKey.value) { return; }
      event.preventDefault();
      if (!subtle) { plain(form, '浏览器不支持加密，或网址不是 https，不能生成钥匙。请换用系统浏览器。'); return; }
      const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
      const jwk = await subtle.exportKey('jwk', pair.privateKey);
      const secret = bytesOf(jwk.d.replace(/-/g, '+').replace(/_/g, '/').padEnd(44, '='));
      const check = new Uint8Array(await subtle.digest('SHA-256', secret)).slice(0, 3);
      const shown = form.querySelector('[data-secret]');
      shown.textContent = written(secret, check);
      form.querySelector('[data-made]').hidden = false;
      form.dataset.publicKey = base64Of(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)));
      form.querySelector('[data-make]').hidden = true;
    });
    const kept = form.querySelector('[data-kept]');
    kept.addEventListener('input', () => {
      const same = kept.value.toUpperCase().replace(/[\s-]/g, '') === form.querySelector('[data-secret]').textContent.replace(/\s/g, '');
      form.elements.publicKey.value = same ? form.dataset.publicKey : '';
      form.querySelector('[data-give]').disabled = !same;
    });
  });
})();
