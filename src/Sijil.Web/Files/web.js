// Keys by their place on the keyboard, whatever letters the layout puts there. Without this file every button still works.
const byCode = new Map();
for (const button of document.querySelectorAll('button[data-key]')) byCode.set(button.dataset.key, button);

let sent = false;
addEventListener('submit', (event) => {
  // A second press while the answer is on its way decides nothing twice.
  if (sent) event.preventDefault();
  sent = true;
});
addEventListener('pageshow', () => { sent = false; });

addEventListener('keydown', (event) => {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  // A box that was ticked is no place to type in.
  const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]), select, textarea');
  if (typing) {
    if (event.code === 'Escape') event.target.blur();
    return;
  }
  if (event.code === 'KeyO') {
    const original = document.getElementById('original');
    if (original) {
      original.open = !original.open;
      event.preventDefault();
    }
    return;
  }
  if (event.code === 'KeyR') {
    const reason = document.querySelector('input[name="reason"]');
    if (reason) {
      reason.focus();
      event.preventDefault();
    }
    return;
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const reason = digit && document.querySelector(`input[data-digit="${digit}"]`);
  if (reason) {
    reason.checked = !reason.checked;
    event.preventDefault();
    return;
  }
  const button = byCode.get(event.code);
  if (button) {
    event.preventDefault();
    button.click();
  }
});

// A file that is dropped anywhere on the page goes into its form.
const dropped = document.querySelector('form[data-drop] input[type="file"]');
if (dropped) {
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer?.files.length) {
      dropped.files = event.dataTransfer.files;
      dropped.scrollIntoView();
      dropped.form.elements.source.focus();
    }
  });
}

// Passkeys: the page brings what the authenticator must know, the form takes back what it says.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  const button = form.querySelector('button');
  const how = form.dataset.passkey;
  const parse = globalThis.PublicKeyCredential?.[how === 'get' ? 'parseRequestOptionsFromJSON' : 'parseCreationOptionsFromJSON'];
  if (!parse) {
    button.hidden = true;
    continue;
  }
  button.disabled = false;
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const publicKey = parse.call(PublicKeyCredential, JSON.parse(form.dataset.options));
      const credential = await navigator.credentials[how]({ publicKey });
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      // Nothing was shown or made: whoever changed their mind presses again.
      button.disabled = false;
    }
  });
}
