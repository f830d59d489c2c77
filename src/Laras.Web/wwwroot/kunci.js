// Passkeys: the browser asks for finger, face or PIN and signs. Without this file everything works with a password.
(() => {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
    return;
  }

  const post = (address, body) =>
    fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });

  const say = (place, sentence) => {
    const words = place.querySelector("[data-kata]");
    words.textContent = sentence;
    words.hidden = false;
  };

  // Whoever closes the browser's own question has changed his mind; that needs no sentence.
  const act = (place, deed) => {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", async () => {
      try {
        await deed();
      } catch (trouble) {
        if (trouble.name !== "NotAllowedError") {
          say(place, "Kunci sandi tidak tersedia di perangkat ini. Cara masuk yang lain tetap bisa dipakai.");
        }
      }
    });
  };

  for (const place of document.querySelectorAll("[data-kunci-masuk]")) {
    act(place, async () => {
      const { options, state } = await (await post("/api/passkeys/sign-in/options")).json();
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
      const credential = await navigator.credentials.get({ publicKey });
      const back = place.dataset.kembali || null;
      const answer = await post("/api/passkeys/sign-in", { credential: credential.toJSON(), state, return: back });
      const told = await answer.json();
      if (answer.ok) {
        location.assign(told.to);
      } else {
        say(place, told.sentence);
      }
    });
  }

  for (const place of document.querySelectorAll("[data-kunci-baru]")) {
    act(place, async () => {
      const { options, state } = await (await post("/api/passkeys/options")).json();
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
      const credential = await navigator.credentials.create({ publicKey });
      const answer = await post("/api/passkeys", { credential: credential.toJSON(), state });
      if (answer.ok) {
        location.reload();
      } else {
        say(place, (await answer.json()).sentence);
      }
    });
  }
})();
