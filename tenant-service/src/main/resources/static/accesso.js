// SPDX-License-Identifier: EUPL-1.2
// Passkeys. Without this script everybody signs in by password and code.
(function () {
  'use strict';

  if (!window.PublicKeyCredential || !navigator.credentials) {
    return;
  }

  var text = function (bytes) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(bytes)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  };
  var bytes = function (text) {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), function (c) {
      return c.charCodeAt(0);
    });
  };
  var ids = function (list) {
    return (list || []).map(function (one) {
      return Object.assign({}, one, { id: bytes(one.id) });
    });
  };

  async function post(button, address, body) {
    var answer = await fetch(address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-TOKEN': button.closest('main').querySelector('input[name=_csrf]').value
      },
      body: body ? JSON.stringify(body) : null
    });
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    return answer.json();
  }

  function common(credential, response) {
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      response: response,
      type: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment
    };
  }

  async function signIn(button) {
    var options = await post(button, '/accesso/chiave/opzioni');
    options.challenge = bytes(options.challenge);
    options.allowCredentials = ids(options.allowCredentials);
    var credential = await navigator.credentials.get({ publicKey: options });
    var signed = credential.response;
    var onwards = await post(button, '/accesso/chiave', common(credential, {
      authenticatorData: text(signed.authenticatorData),
      clientDataJSON: text(signed.clientDataJSON),
      signature: text(signed.signature),
      userHandle: signed.userHandle ? text(signed.userHandle) : null
    }));
    window.location.assign(onwards.indirizzo);
  }

  async function register(button) {
    var options = await post(button, '/accesso/sicurezza/chiavi/opzioni');
    options.challenge = bytes(options.challenge);
    options.user = Object.assign({}, options.user, { id: bytes(options.user.id) });
    options.excludeCredentials = ids(options.excludeCredentials);
    var credential = await navigator.credentials.create({ publicKey: options });
    var made = credential.response;
    await post(button, '/accesso/sicurezza/chiavi', {
      publicKey: {
        credential: common(credential, {
          attestationObject: text(made.attestationObject),
          clientDataJSON: text(made.clientDataJSON),
          transports: made.getTransports ? made.getTransports() : []
        }),
        label: document.getElementById('nome-chiave').value.trim() || 'Questo dispositivo'
      }
    });
    window.location.reload();
  }

  function offer(place, act) {
    var found = document.getElementById(place);
    if (!found) {
      return;
    }
    found.hidden = false;
    var button = found.querySelector('button');
    button.addEventListener('click', async function () {
      var said = found.querySelector('[role=status]');
      said.textContent = '';
      button.disabled = true;
      try {
        await act(button);
      } catch (e) {
        said.textContent = said.dataset.fallito;
        button.disabled = false;
      }
    });
  }

  offer('entra-con-chiave', signIn);
  offer('nuova-chiave', register);
})();
